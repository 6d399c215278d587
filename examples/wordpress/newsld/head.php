<?php
/**
 * The JSON-LD in the page: in a script element of its own, or in Yoast SEO's graph where that has the article.
 *
 * @package newsld
 */

defined( 'ABSPATH' ) || exit;

add_filter( 'wpseo_schema_article', 'newsld_into_yoast', 20, 2 );
add_action( 'wp_head', 'newsld_print', 20 );

/**
 * The article of the post that the page shows, decoded; null where there is none to be shown.
 */
function newsld_article() {
	$id = is_singular() ? get_queried_object_id() : 0;
	if ( ! $id || post_password_required( $id ) ) {
		return null;
	}
	$article = json_decode( (string) get_post_meta( $id, NEWSLD_JSONLD, true ), false, 128, JSON_BIGINT_AS_STRING );
	return is_object( $article ) ? $article : null;
}

/**
 * Prints the article. What is stored is never printed as it stands, whoever stored it: it is decoded and encoded
 * again, without a character that could end the script element.
 */
function newsld_print() {
	$article = newsld_article();
	if ( null === $article || newsld_is_in_yoast() ) {
		return;
	}
	$flags = JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_PRESERVE_ZERO_FRACTION;
	$json  = wp_json_encode( $article, $flags );
	if ( false !== $json ) {
		// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped by JSON_HEX_TAG.
		echo '<script type="application/ld+json" class="newsld">' . $json . "</script>\n";
	}
}

/**
 * Puts the article's properties over those that Yoast SEO gives its own; what ties that to the rest of Yoast's
 * graph stays. Yoast prints its graph before newsld_print is called, and calls this filter only where it has an
 * article. https://developer.yoast.com/features/schema/api/
 *
 * @param array $data    Yoast's article.
 * @param mixed $context Yoast's context of the page.
 */
function newsld_into_yoast( $data, $context = null ) {
	// Yoast SEO prints a < as it stands, slashes too, so that </script> in a headline would end its element.
	$ours = json_decode( str_replace( '<', '&lt;', (string) wp_json_encode( newsld_article() ) ), true );
	if ( ! is_array( $ours ) || ! is_array( $data ) ) {
		return $data;
	}
	newsld_is_in_yoast( true );
	unset( $ours['@context'], $ours['@id'], $ours['isPartOf'], $ours['mainEntityOfPage'] );
	return array_merge( $data, $ours );
}

/**
 * Whether Yoast SEO's graph has the article in this page.
 *
 * @param bool $now True: it has from now on.
 */
function newsld_is_in_yoast( $now = false ) {
	static $is = false;
	$is        = $is || $now;
	return $is;
}

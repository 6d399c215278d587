<?php
/**
 * What newsld keeps with a post, and the route by which it does.
 *
 * @package newsld
 */

defined( 'ABSPATH' ) || exit;

const NEWSLD_JSONLD   = '_newsld_jsonld';
const NEWSLD_FINDINGS = '_newsld_findings';
const NEWSLD_MAX      = 262144; // Bytes; newsld makes 65,536 at most.

add_action( 'init', 'newsld_register_meta' );
add_action( 'rest_api_init', 'newsld_register_route' );

/**
 * Makes both metas readable over REST to whoever may edit the post: WordPress shows the metas of a post under a
 * password to all others too, and the JSON-LD names its sources.
 */
function newsld_register_meta() {
	foreach ( array( NEWSLD_JSONLD, NEWSLD_FINDINGS ) as $key ) {
		register_post_meta(
			'',
			$key,
			array(
				'type'          => 'string',
				'single'        => true,
				'show_in_rest'  => array( 'schema' => array( 'context' => array( 'edit' ) ) ),
				'auth_callback' => 'newsld_may_edit',
			)
		);
	}
}

/**
 * Whether the user may edit the post, which is who may change its metas.
 *
 * @param bool   $allowed  What WordPress would say.
 * @param string $meta_key The meta's key.
 * @param int    $post_id  The post's number.
 * @param int    $user_id  The user's number.
 */
function newsld_may_edit( $allowed, $meta_key, $post_id, $user_id ) {
	return user_can( $user_id, 'edit_post', $post_id );
}

/**
 * Registers POST newsld/v1/posts/ID. It leaves the post itself alone: WordPress's own route for posts would set
 * its date of modification, and so make of every markup a change of the article.
 */
function newsld_register_route() {
	$json = array(
		'type'              => 'string',
		'required'          => true,
		'maxLength'         => NEWSLD_MAX,
		'validate_callback' => 'newsld_is_json',
	);
	register_rest_route(
		'newsld/v1',
		'/posts/(?P<id>[\d]+)',
		array(
			'methods'             => 'POST',
			'callback'            => 'newsld_keep',
			'permission_callback' => function ( $request ) {
				return current_user_can( 'edit_post', (int) $request['id'] );
			},
			'args'                => array(
				'jsonld'   => $json,
				'findings' => $json,
			),
		)
	);
}

/**
 * Whether a text is a JSON object of bearable size and depth.
 *
 * @param mixed $text What was sent.
 */
function newsld_is_json( $text ) {
	return is_string( $text ) && strlen( $text ) <= NEWSLD_MAX && is_object( json_decode( $text, false, 128 ) );
}

/**
 * Keeps what was sent with the post, and answers with what is kept.
 *
 * @param WP_REST_Request $request The request.
 */
function newsld_keep( $request ) {
	$id = (int) $request['id'];
	// Metas are unslashed when they are stored, and JSON is full of backslashes.
	update_post_meta( $id, NEWSLD_JSONLD, wp_slash( $request['jsonld'] ) );
	update_post_meta( $id, NEWSLD_FINDINGS, wp_slash( $request['findings'] ) );
	return array(
		'jsonld'   => get_post_meta( $id, NEWSLD_JSONLD, true ),
		'findings' => get_post_meta( $id, NEWSLD_FINDINGS, true ),
	);
}

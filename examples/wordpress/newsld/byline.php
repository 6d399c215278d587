<?php
/**
 * The byline of a post over REST, where a plugin for several authors keeps it and WordPress knows one account.
 *
 * @package newsld
 */

defined( 'ABSPATH' ) || exit;

add_action( 'rest_api_init', 'newsld_register_byline' );

/**
 * Adds the field newsld_byline to posts.
 */
function newsld_register_byline() {
	register_rest_field(
		'post',
		'newsld_byline',
		array(
			'get_callback' => function ( $post ) {
				return newsld_byline( (int) $post['id'] );
			},
			'schema'       => array(
				'description' => 'The authors as a plugin for several authors has them.',
				'type'        => 'array',
				'context'     => array( 'view', 'edit' ),
				'readonly'    => true,
			),
		)
	);
}

/**
 * The authors by name, page and description: those of PublishPress Authors or Co-Authors Plus, in their order;
 * none where neither is active.
 *
 * @param int $id The post's number.
 */
function newsld_byline( $id ) {
	$authors = array();
	if ( function_exists( 'get_post_authors' ) ) {
		$authors = get_post_authors( $id ); // PublishPress Authors.
	} elseif ( function_exists( 'get_coauthors' ) ) {
		$authors = get_coauthors( $id ); // Co-Authors Plus.
	}
	$byline = array();
	foreach ( is_array( $authors ) ? $authors : array() as $author ) {
		if ( is_object( $author ) && ! empty( $author->display_name ) ) {
			$byline[] = array(
				'name'        => wp_strip_all_tags( $author->display_name ),
				'url'         => esc_url_raw( newsld_text( $author, 'user_url' ) ?: newsld_text( $author, 'website' ) ),
				'description' => wp_strip_all_tags( newsld_text( $author, 'description' ) ),
			);
		}
	}
	return $byline;
}

/**
 * A property of an author, as text.
 *
 * @param object $author An account, or a guest author.
 * @param string $name   The property.
 */
function newsld_text( $author, $name ) {
	return isset( $author->$name ) && is_string( $author->$name ) ? $author->$name : '';
}

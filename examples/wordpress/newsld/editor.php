<?php
/**
 * The findings in the block editor.
 *
 * @package newsld
 */

defined( 'ABSPATH' ) || exit;

add_action( 'enqueue_block_editor_assets', 'newsld_enqueue' );

/**
 * Loads the panel. It reads the meta that the editor has anyway, so that nothing more is asked for.
 */
function newsld_enqueue() {
	// The editors of widgets and of the site ask too, have no post, and do not go with the script's dependencies.
	if ( 'post' !== get_current_screen()->base ) {
		return;
	}
	$file = 'editor.js';
	wp_enqueue_script(
		'newsld-editor',
		plugins_url( $file, __FILE__ ),
		array( 'wp-plugins', 'wp-edit-post', 'wp-editor', 'wp-element', 'wp-data' ),
		(string) filemtime( __DIR__ . '/' . $file ),
		true
	);
}

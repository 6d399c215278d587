<?php
/**
 * Fills the database of a new site, as the installer in the browser does, and posts the example article: install.php FOLDER.
 * Prints the account that newsld may use, as lines for a shell.
 */

define( 'WP_INSTALLING', true );
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

// Nobody is to be written to.
function wp_mail() {
	return true;
}

$password = wp_generate_password( 24, false );
$made     = wp_install( 'The Gauge', 'editor', 'editor@gauge.example', true, '', $password );
update_option( 'permalink_structure', '/%year%/%postname%/' );
wp_delete_post( 1, true );
$active = activate_plugin( 'newsld/newsld.php' );
if ( is_wp_error( $active ) ) {
	fwrite( STDERR, $active->get_error_message() . "\n" );
	exit( 1 );
}

// The example article, as somebody pastes a text into the editor.
$title = 'Pyongyang Draws Closer to Moscow as the War in Ukraine Drags On';
$text  = (string) file_get_contents( __DIR__ . '/../pyongyang-moscow.txt' );
$lines = preg_split( '/\s*\n\s*/', trim( substr( $text, strrpos( $text, $title ) + strlen( $title ) ) ) );
wp_insert_post(
	array(
		'post_title'   => $title,
		'post_content' => '<p>' . implode( "</p>\n<p>", array_map( 'esc_html', $lines ) ) . '</p>',
		'post_status'  => 'publish',
		'post_author'  => $made['user_id'],
	)
);

list( $application ) = WP_Application_Passwords::create_new_application_password( $made['user_id'], array( 'name' => 'newsld' ) );
echo "export NEWSLD_WORDPRESS_USER=editor\n";
echo "export NEWSLD_WORDPRESS_PASSWORD='$application'\n";
echo "export NEWSLD_WORDPRESS_LOGIN='$password'\n";

<?php
/**
 * What goes with the plugin when it is deleted: all that it kept with posts.
 *
 * @package newsld
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_post_meta_by_key( '_newsld_jsonld' );
delete_post_meta_by_key( '_newsld_findings' );

<?php
/**
 * Plugin Name:       newsld
 * Description:       Prints the JSON-LD that newsld made of an article in its page, and shows what newsld found where it is edited.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           Apache-2.0 OR GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 *
 * @package newsld
 */

defined( 'ABSPATH' ) || exit;

require __DIR__ . '/meta.php';
require __DIR__ . '/head.php';
require __DIR__ . '/byline.php';
require __DIR__ . '/editor.php';

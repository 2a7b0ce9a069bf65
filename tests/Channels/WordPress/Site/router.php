<?php
// What Apache and index.php would do: uploads from the folder, everything else to WordPress. Without pretty permalinks
// only the front page reaches it, as on a host that rewrites nothing.
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) ?: '/';
$file = getenv('SITE_FOLDER') . rawurldecode($path);
if (strncmp($path, '/wp-content/uploads/', 20) === 0 && strpos($path, '..') === false && is_file($file)) {
    header('Content-Type: ' . mime_content_type($file));
    readfile($file);
    return;
}
if (getenv('SITE_PLAIN') && $path !== '/') {
    http_response_code(404);
    echo '<!doctype html><title>404 Not Found</title><h1>Not Found</h1>';
    return;
}
$_SERVER['PHP_SELF'] = $_SERVER['SCRIPT_NAME'] = '/index.php';
unset($_SERVER['PATH_INFO']);
require __DIR__ . '/site.php';
if (getenv('SITE_PLAIN')) {
    $wp_filter = ['pre_option_permalink_structure' => [10 => [['function' => static fn () => '', 'accepted_args' => 0]]]];
}
require ABSPATH . 'wp-settings.php';
define('WP_USE_THEMES', true);
wp();
require ABSPATH . WPINC . '/template-loader.php';

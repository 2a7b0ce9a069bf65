<?php
// Waits for the database, installs, adds one person a role and says their application passwords as JSON.
mysqli_report(MYSQLI_REPORT_OFF);
$socket = getenv('SITE_FOLDER') . '/db.sock';
for ($try = 0; ; $try++) {
    $database = mysqli_init();
    if (@$database->real_connect('localhost', 'root', '', null, 0, $socket)) {
        break;
    }
    if ($try === 600) {
        fwrite(STDERR, "The database does not answer.\n");
        exit(1);
    }
    usleep(50000);
}
$database->query('CREATE DATABASE wordpress CHARACTER SET utf8mb4');
$database->close();

define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '127.0.0.1';
require __DIR__ . '/site.php';
function wp_new_blog_notification() {}
require ABSPATH . 'wp-settings.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Trang thử', 'quan-tri', 'quan-tri@example.vn', true, '', wp_generate_password());
update_option('permalink_structure', '/%postname%/');
update_option('timezone_string', 'Asia/Ho_Chi_Minh');
wp_delete_post(1, true);
$passwords = [];
foreach (['quan-tri' => 'administrator', 'bien-tap' => 'editor', 'tac-gia' => 'author', 'cong-tac' => 'contributor'] as $login => $role) {
    $user = username_exists($login) ?: wp_insert_user(['user_login' => $login, 'user_pass' => wp_generate_password(), 'user_email' => "$login@example.vn", 'role' => $role]);
    $passwords[$login] = WP_Application_Passwords::create_new_application_password($user, ['name' => 'Campaigns'])[0];
}
echo json_encode($passwords), "\n";

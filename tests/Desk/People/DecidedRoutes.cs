using Campaigns.Content.Accounts;
using Campaigns.Content.Collecting;
using Campaigns.Content.Library;
using Campaigns.Content.Library.Pictures;
using Campaigns.Content.Plans;
using Campaigns.Content.Reports;
using Campaigns.Content.Records;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Followers;
using Campaigns.Scheduler.Posts;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Desk.People;

/// <summary>The routes of the desk and the right that each asks for, and rows for them to name.</summary>
internal static class DecidedRoutes
{
    /// <summary>By method and pattern; null is open to everybody. A new route is entered here by whoever decides about it.</summary>
    public static IReadOnlyDictionary<string, Right?> All { get; } = new Dictionary<string, Right?>(StringComparer.Ordinal)
    {
        ["GET /"] = Right.See, ["GET /hom-nay"] = Right.See, ["GET /tam-giu"] = Right.See, ["POST /tam-giu/mo"] = Right.Administer,
        ["GET /may-chu"] = Right.See, ["POST /may-chu/chay"] = Right.Administer, ["POST /may-chu/giai-phong"] = Right.Administer,
        ["GET /kenh"] = Right.See, ["GET /kenh/{id}"] = Right.See, ["GET /kenh/{id}/thu"] = Right.See, ["GET /kenh/{id}/thu/tinh-hinh"] = Right.See,
        ["GET /kenh/ket-noi/{kind}"] = Right.Connect, ["POST /kenh/ket-noi/{kind}"] = Right.Connect, ["POST /kenh/ket-noi/{kind}/quyen"] = Right.Connect,
        ["GET /kenh/ket-noi/{kind}/ve"] = null, ["GET /kenh/{id}/noi-lai"] = Right.Connect, ["POST /kenh/{id}/bat"] = Right.Connect, ["POST /kenh/{id}/tat"] = Right.Connect,
        ["POST /kenh/{id}/thu"] = Right.Connect, ["POST /kenh/{id}/thu/go"] = Right.Connect, ["POST /kenh/{id}/thay"] = Right.Connect, ["POST /kenh/{id}/ngoai/{post}"] = Right.Write,
        ["GET /kenh/{id}/gui-rong"] = Right.See, ["GET /kenh/{id}/gui-rong/{message}"] = Right.See, ["POST /kenh/{id}/gui-rong"] = Right.Publish,
        ["POST /kenh/{id}/gui-rong/{message}/duyet"] = Right.Approve, ["POST /kenh/{id}/gui-rong/{message}/tra-lai"] = Right.Approve, ["POST /kenh/{id}/gui-rong/{message}/huy"] = Right.Publish,
        ["POST /kenh/{id}/gui-rong/{message}/da-gui"] = Right.Publish, ["POST /kenh/{id}/gui-rong/{message}/chua-gui"] = Right.Publish,
        ["GET /dang-tay"] = Right.See, ["GET /dang-tay/danh-sach"] = Right.See, ["GET /dang-tay/{id}"] = Right.See, ["GET /dang-tay/{id}/anh-chup"] = Right.See,
        ["POST /dang-tay/{id}/nhan"] = Right.Publish, ["POST /dang-tay/{id}/tra-lai"] = Right.Publish, ["POST /dang-tay/{id}/da-dang"] = Right.Publish,
        ["POST /dang-tay/{id}/khong-dang-duoc"] = Right.Publish, ["POST /dang-tay/{id}/dang-lai"] = Right.Publish,
        ["GET /dang-tay/viec/{id}"] = Right.See, ["GET /dang-tay/viec/{id}/anh-chup"] = Right.See, ["POST /dang-tay/viec/{id}/nhan"] = Right.Publish,
        ["POST /dang-tay/viec/{id}/tra-lai"] = Right.Publish, ["POST /dang-tay/viec/{id}/da-lam"] = Right.Publish, ["POST /dang-tay/viec/{id}/khong-lam-duoc"] = Right.Publish,
        ["GET /bai-dang/{id}"] = Right.See, ["GET /bai-dang/{id}/tien-do"] = Right.See, ["POST /bai-dang/{id}/sua"] = Right.Publish, ["POST /bai-dang/{id}/dang-lai"] = Right.Publish,
        ["POST /bai-dang/{id}/go"] = Right.Publish, ["POST /bai-dang/{id}/bo-qua"] = Right.Publish, ["POST /bai-dang/{id}/dinh-chinh"] = Right.Write,
        ["GET /thu/{id}"] = Right.See,
        ["GET /tin-bai"] = Right.See, ["GET /tin-bai/moi"] = Right.Write, ["POST /tin-bai/moi"] = Right.Write, ["GET /tin-bai/{id}"] = Right.See, ["GET /tin-bai/{id}/lich-su"] = Right.See,
        ["GET /tin-bai/{id}/infographic"] = Right.See, ["GET /tin-bai/{id}/bia.svg"] = Right.See, ["GET /tin-bai/{id}/infographic/{template}.png"] = Right.See, ["POST /tin-bai/{id}/xem-truoc"] = Right.Write,
        ["POST /tin-bai/{id}/luu"] = Right.Write, ["POST /tin-bai/{id}/gui-duyet"] = Right.Write, ["POST /tin-bai/{id}/bo"] = Right.Write, ["POST /tin-bai/{id}/kenh"] = Right.Write,
        ["POST /tin-bai/{id}/kenh/{post}/doi"] = Right.Write, ["POST /tin-bai/{id}/kenh/{post}/bo"] = Right.Write, ["POST /tin-bai/{id}/infographic/xem"] = Right.Write,
        ["POST /tin-bai/{id}/infographic/{template}/dung"] = Right.Write, ["POST /tin-bai/{id}/infographic/{template}/lay/{box}"] = Right.Write,
        ["POST /tin-bai/{id}/infographic/luu"] = Right.Write, ["POST /tin-bai/{id}/infographic/bo"] = Right.Write,
        ["GET /tin-bai/moi/bai-cu"] = Right.Write, ["POST /tin-bai/moi/tep"] = Right.Write, ["POST /tin-bai/moi/chu"] = Right.Write, ["POST /tin-bai/moi/lien-ket"] = Right.Write,
        ["POST /tin-bai/moi/bai-cu"] = Right.Write, ["POST /tin-bai/dan"] = Right.Write,
        ["POST /tin-bai/{id}/nhan-xet"] = Right.Write, ["POST /tin-bai/{id}/nhan-xet/{remark}/xong"] = Right.Write, ["POST /tin-bai/{id}/nhan-xet/{remark}/mo-lai"] = Right.Write,
        ["POST /duyet/{id}/nhan-xet"] = Right.Approve, ["POST /duyet/{id}/nhan-xet/{remark}/xong"] = Right.Approve, ["POST /duyet/{id}/nhan-xet/{remark}/mo-lai"] = Right.Approve,
        ["GET /tin-bai/{id}/infographic/ve/{drawing}.svg"] = Right.See, ["POST /tin-bai/{id}/infographic/ve"] = Right.Write,
        ["GET /infographic"] = Right.See, ["GET /infographic/{template}"] = Right.See, ["GET /infographic/{template}/{size}.svg"] = Right.See, ["POST /infographic/{template}/xem"] = Right.See,
        ["POST /infographic/{template}/anh"] = Right.See, ["POST /infographic/{template}/bo-anh"] = Right.See,
        ["POST /infographic/{template}/tai.{form}"] = Right.See, ["POST /infographic/{template}/dung"] = Right.Write,
        ["GET /kho"] = Right.See, ["POST /kho/tai-len"] = Right.Write, ["POST /kho/doan-van"] = Right.Write, ["GET /kho/{id}"] = Right.See, ["GET /kho/{id}/hinh"] = Right.See, ["GET /kho/{id}/hinh-nho"] = Right.See,
        ["POST /kho/{id}/luu"] = Right.Write, ["POST /kho/{id}/cat"] = Right.Write, ["POST /kho/{id}/dung-lai"] = Right.Write, ["POST /kho/{id}/xoa"] = Right.Write,
        ["GET /tin-bai/{id}/anh"] = Right.See, ["POST /tin-bai/{id}/anh/tai-len"] = Right.Write, ["POST /tin-bai/{id}/anh/chon"] = Right.Write, ["POST /tin-bai/{id}/anh/luu"] = Right.Write,
        ["GET /tin-bai/{id}/ban/{form}"] = Right.See, ["POST /tin-bai/{id}/ban/{form}/luu"] = Right.Write, ["POST /tin-bai/{id}/ban/{form}/bo"] = Right.Write,
        ["GET /tin-bai/{id}/anh/dien-thoai"] = Right.Write, ["GET /tin-bai/{id}/anh/dien-thoai/da-toi"] = Right.Write, ["POST /tin-bai/{id}/anh/dien-thoai"] = Right.Write,
        ["GET /gui-anh/{secret}"] = null, ["POST /gui-anh/{secret}"] = null,
        ["GET /duyet"] = Right.See, ["POST /duyet/nhieu"] = Right.See, ["GET /duyet/{id}"] = Right.See, ["GET /duyet/{id}/anh/{hash}"] = Right.See,
        // Whose step it is, also in another's place, is decided where it is taken: StepTakers.
        ["POST /duyet/{id}/duyet"] = Right.See, ["POST /duyet/{id}/tra-lai"] = Right.See,
        ["GET /duyet/{id}/phieu/{sheet}"] = Right.See, ["GET /duyet/{id}/phieu/{sheet}/anh"] = Right.See, ["POST /duyet/{id}/phieu"] = Right.Write, ["POST /duyet/{id}/phieu/{sheet}/ghi"] = Right.Write,
        ["POST /duyet/{id}/lien-ket"] = Right.Write,
        // Behind a personal link, its PIN and its content; LinkPagesTests try the door.
        ["GET /duyet-chuong-trinh/{link}"] = null, ["POST /duyet-chuong-trinh/{link}"] = null, ["POST /duyet-chuong-trinh/{link}/duyet"] = null,
        ["GET /duyet-nhanh/{link}"] = null, ["POST /duyet-nhanh/{link}"] = null, ["GET /duyet-nhanh/{link}/anh/{hash}"] = null, ["POST /duyet-nhanh/{link}/duyet"] = null, ["POST /duyet-nhanh/{link}/tra-lai"] = null,
        ["POST /duyet/{id}/gio-trong"] = Right.Write, ["POST /bai-dang/{id}/gio-trong"] = Right.Write, ["POST /duyet/{id}/khan-cap"] = Right.Publish, ["POST /duyet/{id}/xac-nhan"] = Right.See,
        ["GET /duyet/thay"] = Right.See, ["POST /duyet/thay"] = Right.See, ["POST /duyet/thay/{deputy}/thoi"] = Right.See,
        ["GET /lich"] = Right.See, ["GET /lich/du-lieu"] = Right.See, ["POST /lich/nhieu"] = Right.Write, ["GET /lich/bai/{id}"] = Right.See, ["POST /lich/bai/{id}/doi"] = Right.Write,
        ["POST /lich/bai/{id}/giu"] = Right.Write, ["POST /lich/bai/{id}/tha"] = Right.Write, ["POST /lich/bai/{id}/chep"] = Right.Write, ["POST /lich/bai/{id}/xep-hang"] = Right.Write,
        ["GET /lich/dia-chi"] = Right.See, ["POST /lich/dia-chi/them"] = Right.Write, ["POST /lich/dia-chi/{feed}/thu-hoi"] = Right.Write, ["GET /lich/{secret}.ics"] = null,
        ["GET /chien-dich"] = Right.See, ["POST /chien-dich/dot"] = Right.Write, ["GET /chien-dich/{id}/{observance}/{year:int}"] = Right.See, ["POST /chien-dich/{id}/{observance}/{year:int}/lap"] = Right.Write, ["POST /chien-dich/{id}/{observance}/{year:int}/nhiem-vu"] = Right.Write,
        ["GET /chien-dich/{id}/{observance}/{year:int}/moc/{beat}"] = Right.See, ["POST /chien-dich/{id}/{observance}/{year:int}/moc/{beat}"] = Right.Write,
        ["POST /chien-dich/{id}/{observance}/{year:int}/moc/{beat}/bo"] = Right.Write, ["POST /chien-dich/{id}/{observance}/{year:int}/moc/{beat}/lay-lai"] = Right.Write,
        ["POST /chien-dich/{id}/{observance}/{year:int}/moc/{beat}/nhu-mau"] = Right.Write,
        ["GET /ke-hoach"] = Right.See, ["POST /ke-hoach"] = Right.Write, ["GET /ke-hoach/{id}"] = Right.See, ["GET /ke-hoach/{id}/nhiem-vu/{task}"] = Right.See,
        ["POST /ke-hoach/{id}/nhiem-vu/{task}/nhap"] = Right.Write, ["POST /ke-hoach/{id}/nhiem-vu/{task}/gan"] = Right.Write, ["POST /ke-hoach/{id}/nhiem-vu/{task}/bo-gan"] = Right.Write,
        ["GET /ke-hoach/dang-doc/{reading}"] = Right.Write, ["GET /ke-hoach/dang-doc/{reading}/tien-do"] = Right.Write, ["POST /ke-hoach/dang-doc/{reading}/thoi"] = Right.Write,
        ["GET /ke-hoach/{id}/trang/{page:int}"] = Right.See, ["GET /ke-hoach/{id}/xem-lai"] = Right.See, ["GET /ke-hoach/{id}/xem-lai/{kind}/{row}"] = Right.See, ["GET /ke-hoach/{id}/xem-lai/van-ban-goc"] = Right.See,
        ["POST /ke-hoach/{id}/xem-lai/{kind}/{row}/dung"] = Right.Write, ["POST /ke-hoach/{id}/xem-lai/{kind}/{row}/xem-lai"] = Right.Write,
        ["POST /ke-hoach/{id}/xem-lai/{kind}/{row}"] = Right.Write, ["POST /ke-hoach/{id}/xem-lai/{kind}/{row}/bo"] = Right.Write, ["POST /ke-hoach/{id}/xem-lai/{kind}/{row}/lay-lai"] = Right.Write,
        ["GET /ke-hoach/{id}/ngung-dung"] = Right.Write, ["POST /ke-hoach/{id}/ngung-dung"] = Right.Write, ["POST /ke-hoach/{id}/kinh-phi"] = Right.Write, ["POST /ke-hoach/{id}/dung-lai"] = Right.Write, ["POST /ke-hoach/{id}/cua-don-vi"] = Right.Write, ["POST /ke-hoach/{id}/ten-khac"] = Right.Administer, ["POST /ke-hoach/{id}/la-mot"] = Right.Write, ["POST /ke-hoach/{id}/la-khac"] = Right.Write,
        ["POST /ke-hoach/{id}/xem-lai/{kind}/{row}/giu-lai"] = Right.Write, ["POST /ke-hoach/{id}/xem-lai/{kind}/{row}/giu"] = Right.Write, ["POST /ke-hoach/{id}/xem-lai/{kind}/{row}/lay"] = Right.Write,
        ["POST /ke-hoach/{id}/che-do/{duty}/da-gui"] = Right.Write, ["POST /ke-hoach/{id}/che-do/{duty}/chua-gui"] = Right.Write,
        ["GET /bao-cao"] = Right.See, ["POST /bao-cao"] = Right.Write, ["GET /bao-cao/mau"] = Right.See, ["POST /bao-cao/mau"] = Right.Write, ["POST /bao-cao/mau/{form}/bo"] = Right.Write,
        ["GET /bao-cao/{id}"] = Right.See, ["GET /bao-cao/{id}/tai.{kind}"] = Right.See, ["GET /bao-cao/{id}/so-lieu/{name}"] = Right.See, ["GET /bao-cao/{id}/mau/{form}"] = Right.See,
        ["POST /bao-cao/{id}/luu"] = Right.Write, ["POST /bao-cao/{id}/soan-lai"] = Right.Write, ["POST /bao-cao/{id}/soan-phan"] = Right.Write, ["POST /bao-cao/{id}/xoa"] = Right.Write, ["POST /bao-cao/{id}/ky"] = Right.Write, ["POST /bao-cao/{id}/do-lai"] = Right.Write, ["POST /bao-cao/{id}/lay-so-do"] = Right.Write, ["POST /bao-cao/{id}/da-gui"] = Right.Write,
        ["GET /nhuan-but"] = Right.See, ["GET /nhuan-but/bang-ke.xlsx"] = Right.See, ["POST /nhuan-but/{id}/he-so"] = Right.Administer,
        ["GET /ke-hoach/{id}/ket-qua"] = Right.See, ["GET /ke-hoach/{id}/ket-qua.{form}"] = Right.See, ["POST /ke-hoach/{id}/chi-tieu/{target}"] = Right.Write, ["POST /ke-hoach/{id}/chi-tieu/{target}/bo"] = Right.Write,
        ["POST /ke-hoach/{id}/nhiem-vu/{task}/nhip"] = Right.Write, ["POST /ke-hoach/{id}/nhiem-vu/{task}/khep"] = Right.Write, ["POST /ke-hoach/{id}/nhiem-vu/{task}/mo-lai"] = Right.Write,
        ["GET /thong-tin-sai"] = Right.See, ["POST /thong-tin-sai"] = Right.Write, ["GET /thong-tin-sai/{id}"] = Right.See, ["POST /thong-tin-sai/{id}"] = Right.Write,
        ["GET /cau-hoi"] = Right.See, ["POST /cau-hoi"] = Right.Write, ["GET /cau-hoi/{id}"] = Right.See, ["POST /cau-hoi/{id}"] = Right.Write, ["POST /cau-hoi/{id}/nhap"] = Right.Write,
        ["GET /so-lieu"] = Right.See, ["POST /so-lieu"] = Right.Write, ["GET /so-lieu/{id}"] = Right.See, ["POST /so-lieu/{id}/bo"] = Right.Write,
        ["GET /kinh-phi"] = Right.See, ["POST /kinh-phi"] = Right.Write, ["GET /kinh-phi/{id}"] = Right.See, ["POST /kinh-phi/{id}"] = Right.Write, ["POST /kinh-phi/{id}/xoa"] = Right.Write,
        ["GET /hoat-dong"] = Right.See, ["GET /hoat-dong/moi"] = Right.Write, ["POST /hoat-dong/moi"] = Right.Write, ["GET /hoat-dong/{id}"] = Right.See, ["GET /hoat-dong/{id}/anh/{hash}"] = Right.See,
        ["POST /hoat-dong/{id}/luu"] = Right.Write, ["POST /hoat-dong/{id}/doi"] = Right.Write, ["POST /hoat-dong/{id}/xong"] = Right.Write, ["POST /hoat-dong/{id}/bo"] = Right.Write, ["POST /hoat-dong/{id}/mo-lai"] = Right.Write, ["POST /hoat-dong/{id}/anh/bo"] = Right.Write,
        ["GET /tuan-nay"] = Right.See, ["POST /tuan-nay/{id}/nhap"] = Right.Write, ["POST /tuan-nay/{id}/giao"] = Right.Write,
        ["GET /hang-cho"] = Right.See, ["GET /hang-cho/{id}"] = Right.See, ["POST /hang-cho/{id}/dung"] = Right.Write, ["POST /hang-cho/{id}/tiep"] = Right.Write, ["POST /hang-cho/{id}/xep"] = Right.Write,
        ["POST /hang-cho/{id}/them"] = Right.Write, ["POST /hang-cho/{id}/doi-cho"] = Right.Write, ["POST /hang-cho/{id}/gio/them"] = Right.Write, ["POST /hang-cho/{id}/gio/bo"] = Right.Write,
        ["GET /tai-khoan"] = Right.Own, ["POST /dang-xuat"] = Right.Own, ["POST /tai-khoan/mat-khau"] = Right.Own, ["POST /tai-khoan/ma/bat"] = Right.Own,
        ["POST /tai-khoan/ma/tat"] = Right.Own, ["POST /tai-khoan/phien"] = Right.Own, ["POST /tai-khoan/ma-truy-cap"] = Right.Own, ["POST /tai-khoan/ma-truy-cap/thu-hoi"] = Right.Own,
        ["GET /api/v1/items"] = Right.See, ["GET /api/v1/items/{id}"] = Right.See, ["GET /api/v1/posts"] = Right.See, ["GET /api/v1/posts/{id}"] = Right.See, ["GET /api/v1/openapi.json"] = null,
        ["GET /cai-dat"] = Right.Administer, ["GET /cai-dat/dia-chi"] = Right.Administer, ["POST /cai-dat/dia-chi"] = Right.Administer, ["GET /cai-dat/don-vi/{id}"] = Right.Administer, ["POST /cai-dat/don-vi/{id}"] = Right.Administer,
        ["GET /cai-dat/don-vi/{id}/theo-kenh"] = Right.Administer, ["POST /cai-dat/don-vi/{id}/theo-kenh"] = Right.Administer,
        ["GET /cai-dat/don-vi/{id}/cach-doc"] = Right.Administer, ["POST /cai-dat/don-vi/{id}/cach-doc"] = Right.Administer, ["POST /cai-dat/don-vi/{id}/cach-doc/thu"] = Right.Administer,
        ["POST /cai-dat/don-vi/{id}/cach-doc/bo"] = Right.Administer, ["POST /cai-dat/don-vi/{id}/cach-doc/ten-rieng"] = Right.Administer, ["GET /cai-dat/dai/{id}"] = Right.Administer, ["POST /cai-dat/dai/{id}"] = Right.Administer, ["POST /cai-dat/dai/{id}/do"] = Right.Administer, ["POST /cai-dat/dai/{id}/tieng"] = Right.Administer, ["POST /cai-dat/dai/{id}/nguoi-doc"] = Right.Administer,
        ["GET /cai-dat/don-vi/{id}/giong-may"] = Right.Administer, ["POST /cai-dat/don-vi/{id}/giong-may"] = Right.Administer, ["POST /cai-dat/don-vi/{id}/giong-may/thu"] = Right.Administer, ["POST /cai-dat/don-vi/{id}/giong-may/thoi"] = Right.Administer,
        ["GET /cai-dat/don-vi/{id}/chuyen-muc"] = Right.Administer, ["POST /cai-dat/don-vi/{id}/chuyen-muc"] = Right.Administer, ["POST /cai-dat/don-vi/{id}/chuyen-muc/thoi"] = Right.Administer,
        ["POST /cai-dat/don-vi/{id}/chuyen-muc/dung-lai"] = Right.Administer, ["GET /cai-dat/dai/{id}/khung-gio"] = Right.Administer, ["POST /cai-dat/dai/{id}/khung-gio"] = Right.Administer,
        ["POST /cai-dat/dai/{id}/khung-gio/bo"] = Right.Administer, ["POST /cai-dat/dai/{id}/khung-gio/quy-dinh"] = Right.Administer, ["POST /cai-dat/dai/{id}/khung-gio/mau"] = Right.Administer,
        ["POST /cai-dat/dai/{id}/khung-gio/tang-cuong"] = Right.Administer, ["POST /cai-dat/dai/{id}/khung-gio/tang-cuong/bo"] = Right.Administer,
        ["POST /tai-khoan/giao-dien"] = Right.Own, ["POST /tai-khoan/pin"] = Right.Own,
        ["GET /cai-dat/buoc-duyet"] = Right.Administer, ["POST /cai-dat/buoc-duyet/{unit}"] = Right.Administer,
        ["GET /cai-dat/nhat-ky"] = Right.Administer, ["GET /cai-dat/nguoi-dung"] = Right.Administer, ["POST /cai-dat/nguoi-dung"] = Right.Administer,
        ["POST /cai-dat/nguoi-dung/don-vi/{unit}"] = Right.Administer, ["GET /cai-dat/nguoi-dung/{id}"] = Right.Administer, ["POST /cai-dat/nguoi-dung/{id}/vai-tro"] = Right.Administer,
        ["POST /cai-dat/nguoi-dung/{id}/khoa"] = Right.Administer, ["POST /cai-dat/nguoi-dung/{id}/mo-khoa"] = Right.Administer, ["POST /cai-dat/nguoi-dung/{id}/ket-thuc"] = Right.Administer,
        ["POST /cai-dat/nguoi-dung/{id}/dat-lai"] = Right.Administer, ["POST /cai-dat/nguoi-dung/{id}/lien-ket"] = Right.Administer,
        ["GET /dang-nhap"] = null, ["POST /dang-nhap"] = null, ["POST /dang-nhap/ma"] = null, ["GET /bat-dau"] = null, ["POST /bat-dau"] = null,
        ["GET /mat-khau/{link}"] = null, ["POST /mat-khau/{link}"] = null,
        ["GET /cong"] = null, ["GET /cong/{code}"] = null, ["GET /cong/{code}/{slug}"] = null, ["GET /cong/{code}/rss.xml"] = null, ["GET /cong/{code}/atom.xml"] = null,
        ["GET /cong/{code}/chuyen-muc/{slug}"] = null, ["GET /cong/{code}/chien-dich/{slug}"] = null, ["GET /cong/{code}/chu-de/{slug}"] = null,
        ["GET /sitemap.xml"] = null, ["GET /robots.txt"] = null, ["GET /hinh"] = null, ["GET /video"] = null, ["GET /health"] = null,
        ["GET /radio"] = null, ["GET /radio/{id}"] = null,
        ["GET /phat-thanh"] = Right.See, ["GET /phat-thanh/{id}/ghi-am/{entry}"] = Right.See, ["POST /phat-thanh/{id}/duyet"] = Right.See, ["POST /phat-thanh/{id}/phai-duyet"] = Right.Administer,
        ["POST /phat-thanh/{id}/thu-tu"] = Right.Write, ["POST /phat-thanh/{id}/chuyen"] = Right.Write, ["POST /phat-thanh/{id}/bo"] = Right.Write, ["POST /phat-thanh/{id}/them"] = Right.Write,
        ["POST /phat-thanh/{id}/cach-phat"] = Right.Write, ["POST /phat-thanh/{id}/lien-ket"] = Right.Write, ["POST /phat-thanh/{id}/du-phong"] = Right.Write, ["POST /phat-thanh/{id}/ghi-am"] = Right.Write, ["POST /phat-thanh/{id}/ghi-am/bo"] = Right.Write, ["POST /phat-thanh/{id}/gui-duyet"] = Right.Write,
        ["POST /phat-thanh/{id}/quy-uoc"] = Right.Write,
        // Behind a station's link and its PIN; OperatorPagesTests try the door.
        ["GET /truc-may/sw.js"] = null, ["GET /truc-may/{link}"] = null, ["POST /truc-may/{link}"] = null, ["GET /truc-may/{link}/{day}"] = null, ["GET /truc-may/{link}/khan-cap"] = null,
        ["GET /truc-may/{link}/goi.{form}"] = null, ["POST /truc-may/{link}/danh-dau"] = null, ["POST /truc-may/{link}/gui"] = null,
        ["GET /so-phat-thanh"] = Right.See, ["GET /so-phat-thanh/{id}"] = Right.See, ["GET /so-phat-thanh/{id}/nhat-ky.{form}"] = Right.See, ["GET /so-phat-thanh/{id}/lich-phat.docx"] = Right.See,
        ["GET /so-phat-thanh/{id}/goi.{form}"] = Right.See, ["GET /so-phat-thanh/{id}/nghe-thu.wav"] = Right.See, ["POST /so-phat-thanh/{id}"] = Right.Log, ["POST /so-phat-thanh/{id}/doc-ngoai"] = Right.Log, ["GET /so-phat-thanh/{id}/{line}/dinh-chinh"] = Right.Log, ["POST /so-phat-thanh/{id}/{line}/dinh-chinh"] = Right.Log,
        ["GET /soan-ke-hoach/{id}"] = Right.See, ["POST /soan-ke-hoach/{id}/ke-hoach.docx"] = Right.Write,
        ["GET /lich-tuyen-truyen/{id}"] = Right.See, ["GET /lich-tuyen-truyen/{id}/lich.docx"] = Right.See, ["GET /lich-tuyen-truyen/{id}/lich.xlsx"] = Right.See,
        ["POST /lich-tuyen-truyen/{id}/xem-truoc"] = Right.Write, ["POST /lich-tuyen-truyen/{id}/ghi"] = Right.Write,
        ["GET /thu-so-lieu"] = Right.See, ["GET /thu-so-lieu/{id}"] = Right.See, ["GET /thu-so-lieu/{id}/noi/{part}"] = Right.See, ["GET /thu-so-lieu/{id}/noi/{part}/anh/{hash}"] = Right.See,
        ["GET /thu-so-lieu/{id}/noi/{part}/bieu.xlsx"] = Right.See,
        ["GET /thu-so-lieu/don-vi/{id}/moi"] = Right.Collect, ["POST /thu-so-lieu/don-vi/{id}/moi"] = Right.Collect, ["GET /thu-so-lieu/don-vi/{id}/noi-gui"] = Right.Collect, ["POST /thu-so-lieu/don-vi/{id}/noi-gui"] = Right.Collect,
        ["POST /thu-so-lieu/don-vi/{id}/noi-gui/{contributor}/sua"] = Right.Collect, ["POST /thu-so-lieu/don-vi/{id}/noi-gui/{contributor}/thoi"] = Right.Collect, ["POST /thu-so-lieu/don-vi/{id}/noi-gui/{contributor}/lai"] = Right.Collect, ["POST /thu-so-lieu/{id}/lien-ket"] = Right.Collect,
        ["POST /thu-so-lieu/{id}/cong-van.docx"] = Right.Collect, ["POST /thu-so-lieu/{id}/nhap-bieu"] = Right.Collect, ["POST /thu-so-lieu/{id}/han"] = Right.Collect, ["POST /thu-so-lieu/{id}/khep"] = Right.Collect,
        ["POST /thu-so-lieu/{id}/mo"] = Right.Collect, ["POST /thu-so-lieu/{id}/noi/{part}/nhan"] = Right.Collect, ["POST /thu-so-lieu/{id}/noi/{part}/tra-lai"] = Right.Collect, ["POST /thu-so-lieu/{id}/noi/{part}/thu-hoi"] = Right.Collect,
        // Behind a personal link; AnswerPagesTests try the door.
        ["GET /gui-so-lieu/{link}"] = null, ["POST /gui-so-lieu/{link}"] = null, ["POST /gui-so-lieu/{link}/gui"] = null, ["GET /gui-so-lieu/{link}/anh/{hash}"] = null,
        ["GET /so-phat-thanh/{id}/truc-may"] = Right.Station, ["POST /so-phat-thanh/{id}/truc-may"] = Right.Station, ["POST /so-phat-thanh/{id}/truc-may/thoi"] = Right.Station,
    };

    /// <summary>Those of the host as it runs; the files that the build made are not among them.</summary>
    public static IReadOnlyList<Route> Running(DeskBench desk) =>
        [.. from endpoint in desk.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            where endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null
            let method = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods[0] ?? "GET"
            let pattern = endpoint.RoutePattern.RawText!.TrimEnd('/')
            select new Route($"{method} {(pattern.Contains(":regex", StringComparison.Ordinal) ? pattern[..pattern.IndexOf('/', 1)] : pattern.StartsWith('/') ? pattern.Length > 1 ? pattern : "/" : "/" + pattern)}",
                endpoint.Metadata.GetMetadata<Access>())];

    /// <summary>One row of each kind that a route names, by what names it.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Rows(DeskBench desk)
    {
        var (zalo, sandbox, hand) = (await desk.Account(ChannelKind.ZaloOa), await desk.Account(ChannelKind.Facebook, sandbox: true), await desk.Group());
        var post = await desk.Out(hand);
        await desk.Service<ChangeDesk>().Withdraw(post, DeskBench.Usual, "Sai giờ");
        var article = await desk.Post(zalo, "Bài đã đăng", PostState.Published, url: "https://rd.zapps.vn/detail/1");
        await desk.Service<Database>().Write(session => session.Run("UPDATE post SET remote_id = 'bai-1' WHERE id = @article", new { article }));
        var message = (await desk.Service<FollowerDesk>().Propose(zalo.Id, [article], DeskBench.Usual)).Value!;
        var plan = await desk.Service<PlanStore>().Keep(desk.Unit.Id, new("kh.txt", [1]), new() { Document = new(), Tasks = [new() { Id = "I.1", Text = "Tuyên truyền trên loa" }] });
        var contributors = desk.Service<ContributorStore>();
        await contributors.Take(desk.Unit.Id, [new("Thôn Nà Ban", ContributorKind.Hamlet, "")], DeskBench.Usual);
        var round = (await desk.Service<CollectingStore>().Begin(new()
        {
            UnitId = desk.Unit.Id, Title = "Số liệu quý IV", First = new(2026, 10, 1), Last = new(2026, 12, 31), Due = new(2026, 12, 1), Figures = [ReadyFigures.All[0]],
        }, [(await contributors.Of(desk.Unit.Id))[0].Id], desk.Unit, DeskBench.Usual)).Value!;
        var day = desk.Unit.Today(desk.Clock);
        var activity = (await desk.Service<ActivityStore>().Save(new() { UnitId = desk.Unit.Id, Kind = ActivityKind.Banner, Title = "Treo băng rôn", First = day, Last = day }, DeskBench.Usual)).Value!;
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [nameof(Subject.Activity)] = activity.Id,
            [nameof(Subject.Budget)] = (await desk.Service<BudgetStore>().Save(new() { UnitId = desk.Unit.Id, Year = day.Year, Source = BudgetSource.Commune, Title = "In băng rôn", Planned = 1 }, DeskBench.Usual)).Value!.Id,
            [nameof(Subject.Figure)] = (await desk.Service<FigureStore>().Add(new() { UnitId = desk.Unit.Id, Name = "Số hộ", Value = 1, First = day, Last = day, Source = "Bản Áng" }, DeskBench.Usual)).Value!.Id,
            [nameof(Subject.Misinformation)] = (await desk.Service<MisinformationStore>().Save(new() { UnitId = desk.Unit.Id, Found = day, Place = "Zalo", Words = "Tin đồn" }, DeskBench.Usual)).Value!.Id,
            [nameof(Subject.Question)] = (await desk.Service<QuestionStore>().Save(new() { UnitId = desk.Unit.Id, Asked = day, Words = "Bao giờ?" }, DeskBench.Usual)).Value!.Id,
            [nameof(Subject.Round)] = round.Id,
            [nameof(Subject.Account)] = zalo.Id, [nameof(Subject.Item)] = (await desk.Item()).Id, [nameof(Subject.Library)] = (await desk.Service<LibraryStore>().Add(desk.Unit.Id, new CleanPicture("image/png", 1, 1, TestPicture.Png), new LibraryNotes { Title = "Ảnh" }, DeskBench.Usual)).Value!.Id, [nameof(Subject.Post)] = post, [nameof(Subject.Change)] = await desk.Task(post),
            [nameof(Subject.Person)] = (await desk.Person("Người để xem", desk.Unit.Id, PersonRole.Viewer)).Id, ["/thu/"] = sandbox.Id, ["message"] = message, ["unit"] = desk.Unit.Id, [nameof(Subject.Unit)] = desk.Unit.Id, [nameof(Subject.Plan)] = plan.Id, [nameof(Subject.Report)] = (await desk.Service<ReportDesk>().Make(desk.Unit, DutyKind.Adhoc, new(new(2026, 1, 1), new(2026, 6, 30)), below: false, null, DeskBench.Usual)).Id, ["task"] = (await desk.Service<PlanStore>().Tasks(plan.Id))[0].Id,
        };
    }

    /// <summary>A route as the tests know it.</summary>
    internal sealed record Route(string Name, Access? Access)
    {
        public bool Get => Name.StartsWith("GET ", StringComparison.Ordinal);

        public string Path(IReadOnlyDictionary<string, string> rows)
        {
            var path = Name[(Name.IndexOf(' ', StringComparison.Ordinal) + 1)..];
            var id = path.StartsWith("/thu/", StringComparison.Ordinal) ? rows["/thu/"] : Access?.Of is { } of ? rows[of.ToString()] : "khong-co";
            return path.Replace("{id}", id, StringComparison.Ordinal).Replace("{message}", rows["message"], StringComparison.Ordinal).Replace("{unit}", rows["unit"], StringComparison.Ordinal)
                .Replace("{kind}", "facebook", StringComparison.Ordinal).Replace("{post}", "khong-co", StringComparison.Ordinal).Replace("{remark}", "khong-co", StringComparison.Ordinal).Replace("{link}", "khong-co", StringComparison.Ordinal)
                .Replace("{page:int}", "1", StringComparison.Ordinal).Replace("{reading}", "khong-co", StringComparison.Ordinal).Replace("{row}", "khong-co", StringComparison.Ordinal).Replace("{task}", rows["task"], StringComparison.Ordinal).Replace("{duty}", "khong-co", StringComparison.Ordinal)
                .Replace("{observance}", "10-10", StringComparison.Ordinal).Replace("{year:int}", "2026", StringComparison.Ordinal).Replace("{beat}", "moi", StringComparison.Ordinal)
                .Replace("{form}", "facebook", StringComparison.Ordinal).Replace("{feed}", "khong-co", StringComparison.Ordinal).Replace("{secret}", "khong-co", StringComparison.Ordinal)
                .Replace("{line}", "khong-co", StringComparison.Ordinal).Replace("{sheet}", "khong-co", StringComparison.Ordinal).Replace("{deputy}", "khong-co", StringComparison.Ordinal)
                .Replace("{part}", "khong-co", StringComparison.Ordinal).Replace("{contributor}", "khong-co", StringComparison.Ordinal).Replace("{template}", "observance", StringComparison.Ordinal).Replace("{drawing}", "khong-co", StringComparison.Ordinal).Replace("{size}", "1200x630", StringComparison.Ordinal);
        }
    }
}

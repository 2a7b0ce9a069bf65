using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Campaigns.Desk.Browser;

/// <summary>A page that every sweep visits.</summary>
/// <param name="Route">As it is mapped: <c>/tin-bai/{id}</c>.</param>
/// <param name="Path">Where it is on the sample desk; what stands in braces is one of <see cref="SampleDesk.Rows"/>.</param>
/// <param name="Guest">Looked at without a sign-in.</param>
internal sealed partial record DeskPage(string Route, string Path, bool Guest = false)
{
    /// <summary>Every page of desk, portal and radio. A new one is one line here: a test tells of routes that are missing.</summary>
    public static IReadOnlyList<DeskPage> All { get; } =
    [
        new("/", "/"), new("/tuan-nay", "/tuan-nay"), new("/tam-giu", "/tam-giu"), new("/may-chu", "/may-chu"),
        new("/infographic", "/infographic"), new("/infographic/{template}", "/infographic/observance"), new("/kho", "/kho"), new("/kho/{id}", "/kho/khong-co"), new("/kho/{id}", "/kho/{picture}"), new("/chien-dich", "/chien-dich"), new("/chien-dich/{id}/{observance}/{year:int}", "/chien-dich/{unit}/10-10/{year}"),
        new("/chien-dich/{id}/{observance}/{year:int}/moc/{beat}", "/chien-dich/{unit}/10-10/{year}/moc/moi"),
        new("/thu-so-lieu", "/thu-so-lieu"), new("/thu-so-lieu/{id}", "/thu-so-lieu/{round}"), new("/thu-so-lieu/{id}/noi/{part}", "/thu-so-lieu/{round}/noi/{part}"),
        new("/thu-so-lieu/don-vi/{id}/moi", "/thu-so-lieu/don-vi/{unit}/moi"), new("/thu-so-lieu/don-vi/{id}/noi-gui", "/thu-so-lieu/don-vi/{unit}/noi-gui"),
        new("/gui-so-lieu/{link}", "/gui-so-lieu/khong-co", Guest: true), new("/gui-so-lieu/{link}", "/gui-so-lieu/{figures}", Guest: true),
        new("/soan-ke-hoach/{id}", "/soan-ke-hoach/{unit}?kh={plan}"), new("/lich-tuyen-truyen/{id}", "/lich-tuyen-truyen/{unit}"),
        new("/ke-hoach", "/ke-hoach"), new("/ke-hoach/{id}", "/ke-hoach/{plan}"), new("/ke-hoach/{id}/nhiem-vu/{task}", "/ke-hoach/{plan}/nhiem-vu/{task}"),
        new("/bao-cao", "/bao-cao"), new("/bao-cao/{id}", "/bao-cao/{report}"), new("/bao-cao/{id}", "/bao-cao/khong-co"), new("/bao-cao/{id}/so-lieu/{name}", "/bao-cao/{report}/so-lieu/luot-dang"), new("/bao-cao/mau", "/bao-cao/mau"), new("/nhuan-but", "/nhuan-but"),
        new("/ke-hoach/{id}/xem-lai", "/ke-hoach/{plan}/xem-lai"), new("/ke-hoach/{id}/xem-lai/{kind}/{row}", "/ke-hoach/{plan}/xem-lai/nhiem-vu/{task}"), new("/ke-hoach/{id}/xem-lai/van-ban-goc", "/ke-hoach/{plan}/xem-lai/van-ban-goc"), new("/ke-hoach/dang-doc/{reading}", "/ke-hoach/dang-doc/khong-co"),
        new("/ke-hoach/{id}/ngung-dung", "/ke-hoach/{plan}/ngung-dung"), new("/ke-hoach/{id}/ket-qua", "/ke-hoach/{plan}/ket-qua"),
        new("/thong-tin-sai", "/thong-tin-sai"), new("/thong-tin-sai/{id}", "/thong-tin-sai/{false}"), new("/cau-hoi", "/cau-hoi"), new("/cau-hoi/{id}", "/cau-hoi/{question}"), new("/so-lieu", "/so-lieu"), new("/so-lieu/{id}", "/so-lieu/{figure}"), new("/kinh-phi", "/kinh-phi"), new("/kinh-phi/{id}", "/kinh-phi/{money}"),
        new("/hoat-dong", "/hoat-dong"), new("/hoat-dong/moi", "/hoat-dong/moi?nhiem-vu={task}"), new("/hoat-dong/{id}", "/hoat-dong/{activity}"), new("/hoat-dong/{id}", "/hoat-dong/{activity-done}"), new("/hoat-dong/{id}", "/hoat-dong/khong-co"),
        new("/tin-bai/moi/bai-cu", "/tin-bai/moi/bai-cu"), new("/tin-bai/{id}/anh", "/tin-bai/{asked}/anh"), new("/tin-bai/{id}/anh", "/tin-bai/{returned}/anh"), new("/tin-bai/{id}/anh/dien-thoai", "/tin-bai/{asked}/anh/dien-thoai"), new("/tin-bai/{id}/ban/{form}", "/tin-bai/{asked}/ban/facebook"),
        new("/cai-dat", "/cai-dat"), new("/cai-dat/dia-chi", "/cai-dat/dia-chi"), new("/cai-dat/dai/{id}", "/cai-dat/dai/{station}"), new("/cai-dat/don-vi/{id}", "/cai-dat/don-vi/{unit}"),
        new("/cai-dat/don-vi/{id}/chuyen-muc", "/cai-dat/don-vi/{unit}/chuyen-muc"), new("/cai-dat/dai/{id}/khung-gio", "/cai-dat/dai/{station}/khung-gio"),
        new("/cai-dat/don-vi/{id}/theo-kenh", "/cai-dat/don-vi/{unit}/theo-kenh"), new("/cai-dat/don-vi/{id}/giong-may", "/cai-dat/don-vi/{unit}/giong-may"), new("/cai-dat/don-vi/{id}/cach-doc", "/cai-dat/don-vi/{unit}/cach-doc"),
        new("/duyet/thay", "/duyet/thay"), new("/duyet/{id}/phieu/{sheet}", "/duyet/{asked}/phieu/khong-co"), new("/duyet/{id}/phieu/{sheet}", "/duyet/{asked}/phieu/{sheet}"), new("/cai-dat/buoc-duyet", "/cai-dat/buoc-duyet"),
        new("/duyet-nhanh/{link}", "/duyet-nhanh/khong-co", Guest: true), new("/duyet-nhanh/{link}", "/duyet-nhanh/{personal}", Guest: true), new("/duyet-nhanh/{link}", "/duyet-nhanh/{opened}", Guest: true),
        new("/gui-anh/{secret}", "/gui-anh/khong-co", Guest: true), new("/gui-anh/{secret}", "/gui-anh/{phone}", Guest: true),
        new("/tin-bai", "/tin-bai"), new("/tin-bai", "/tin-bai?tim=không+có+gì"), new("/tin-bai/moi", "/tin-bai/moi"), new("/tin-bai/{id}", "/tin-bai/{item}"), new("/tin-bai/{id}", "/tin-bai/{returned}"),
        new("/tin-bai/{id}", "/tin-bai/khong-co"), new("/tin-bai/{id}/lich-su", "/tin-bai/{asked}/lich-su"), new("/tin-bai/{id}/infographic", "/tin-bai/{asked}/infographic"),
        new("/duyet", "/duyet"), new("/duyet/{id}", "/duyet/{asked}"), new("/duyet/{id}", "/duyet/{item}"), new("/duyet/{id}", "/duyet/{urgent}"),
        new("/lich", "/lich?ngay={month}"), new("/lich", "/lich?xem=tuan&ngay={month}"), new("/lich", "/lich?xem=danh-sach&ngay={month}"), new("/lich/bai/{id}", "/lich/bai/{post}"), new("/lich/dia-chi", "/lich/dia-chi"),
        new("/hang-cho", "/hang-cho"), new("/hang-cho/{id}", "/hang-cho/{facebook}"),
        new("/bai-dang/{id}", "/bai-dang/{post-out}"), new("/bai-dang/{id}", "/bai-dang/{post}"), new("/bai-dang/{id}", "/bai-dang/{state-Published}"), new("/bai-dang/{id}", "/bai-dang/{state-Failed}"),
        new("/dang-tay", "/dang-tay"), new("/dang-tay/{id}", "/dang-tay/{waiting}"), new("/dang-tay/viec/{id}", "/dang-tay/viec/{change}"),
        new("/kenh", "/kenh"), new("/kenh/{id}", "/kenh/{oa}"), new("/kenh/{id}/thu", "/kenh/{facebook}/thu"), new("/kenh/{id}/noi-lai", "/kenh/{oa}/noi-lai"),
        new("/kenh/{id}/gui-rong", "/kenh/{oa}/gui-rong"), new("/kenh/{id}/gui-rong/{message}", "/kenh/{oa}/gui-rong/{message}"),
        new("/kenh/ket-noi/{kind}", "/kenh/ket-noi/facebook"), new("/kenh/ket-noi/{kind}", "/kenh/ket-noi/zalo-oa"), new("/kenh/ket-noi/{kind}", "/kenh/ket-noi/wordpress"), new("/kenh/ket-noi/{kind}", "/kenh/ket-noi/dang-tay"), new("/kenh/ket-noi/{kind}", "/kenh/ket-noi/truyen-thanh"), new("/kenh/ket-noi/{kind}", "/kenh/ket-noi/cong"),
        new("/thu/{id}", "/thu/{facebook}"), new("/thu/{id}", "/thu/{zalo}"),
        new("/tai-khoan", "/tai-khoan"), new("/cai-dat/nguoi-dung", "/cai-dat/nguoi-dung"), new("/cai-dat/nguoi-dung/{id}", "/cai-dat/nguoi-dung/{person}"), new("/cai-dat/nhat-ky", "/cai-dat/nhat-ky"),
        new("/dang-nhap", "/dang-nhap", Guest: true), new("/mat-khau/{link}", "/mat-khau/{link}", Guest: true), new("/mat-khau/{link}", "/mat-khau/khong-co", Guest: true),
        new("/cong", "/cong", Guest: true), new("/cong/{code}", "/cong/{code}", Guest: true), new("/cong/{code}/{slug}", "/cong/{code}/{slug}", Guest: true), new("/cong/{code}/{slug}", "/cong/{code}/khong-co", Guest: true),
        new("/cong/{code}/chuyen-muc/{slug}", "/cong/{code}/chuyen-muc/{chuyen-muc}", Guest: true), new("/cong/{code}/chien-dich/{slug}", "/cong/{code}/chien-dich/{chien-dich}", Guest: true),
        new("/cong/{code}/chu-de/{slug}", "/cong/{code}/chu-de/{chu-de}", Guest: true),
        new("/so-phat-thanh", "/so-phat-thanh"), new("/so-phat-thanh/{id}", "/so-phat-thanh/{station}"), new("/so-phat-thanh/{id}/{line}/dinh-chinh", "/so-phat-thanh/{station}/{log-line}/dinh-chinh"),
        new("/so-phat-thanh/{id}/truc-may", "/so-phat-thanh/{station}/truc-may"), new("/truc-may/{link}", "/truc-may/{operator}", Guest: true), new("/truc-may/{link}", "/truc-may/khong-co", Guest: true), new("/truc-may/{link}/{day}", "/truc-may/{operator-day}", Guest: true),
        new("/duyet-chuong-trinh/{link}", "/duyet-chuong-trinh/khong-co", Guest: true), new("/duyet-chuong-trinh/{link}", "/duyet-chuong-trinh/{programmes}", Guest: true),
        new("/phat-thanh", "/phat-thanh"), new("/radio", "/radio", Guest: true), new("/radio/{id}", "/radio/{station}", Guest: true),
    ];

    /// <summary>What answers GET and is no page of its own: parts of pages, pictures, feeds, and the first run, which has a walk.</summary>
    public static IReadOnlyList<string> Others { get; } =
    [
        "/api/v1/items", "/api/v1/items/{id}", "/api/v1/openapi.json", "/api/v1/posts", "/api/v1/posts/{id}",
        "/duyet-nhanh/{link}/anh/{hash}", "/duyet/{id}/phieu/{sheet}/anh", "/phat-thanh/{id}/ghi-am/{entry}", "/hoat-dong/{id}/anh/{hash}", "/ke-hoach/{id}/ket-qua.{form}", "/kho/{id}/hinh", "/kho/{id}/hinh-nho", "/tin-bai/{id}/anh/dien-thoai/da-toi",
        "/hom-nay", "/ke-hoach/dang-doc/{reading}/tien-do", "/ke-hoach/{id}/trang/{page:int}", "/kenh/{id}/thu/tinh-hinh", "/kenh/ket-noi/{kind}/ve", "/dang-tay/danh-sach", "/dang-tay/{id}/anh-chup", "/dang-tay/viec/{id}/anh-chup", "/bai-dang/{id}/tien-do",
        "/tin-bai/{id}/infographic/{template}.png", "/tin-bai/{id}/infographic/ve/{drawing}.svg", "/infographic/{template}/{size}.svg", "/tin-bai/{id}/bia.svg", "/duyet/{id}/anh/{hash}", "/lich/du-lieu", "/lich/{secret}.ics", "/cong/{code}/rss.xml", "/cong/{code}/atom.xml",
        "/bao-cao/{id}/tai.{kind}", "/bao-cao/{id}/mau/{form}", "/nhuan-but/bang-ke.xlsx",
        "/truc-may/{link}/khan-cap", "/truc-may/{link}/goi.{form}", "/truc-may/sw.js", "/so-phat-thanh/{id}/nhat-ky.{form}", "/so-phat-thanh/{id}/goi.{form}", "/so-phat-thanh/{id}/lich-phat.docx", "/so-phat-thanh/{id}/nghe-thu.wav",
        "/thu-so-lieu/{id}/noi/{part}/anh/{hash}", "/thu-so-lieu/{id}/noi/{part}/bieu.xlsx", "/gui-so-lieu/{link}/anh/{hash}", "/lich-tuyen-truyen/{id}/lich.docx", "/lich-tuyen-truyen/{id}/lich.xlsx",
        "/sitemap.xml", "/robots.txt", "/hinh", "/video", "/health", "/bat-dau",
    ];

    public static DeskPage Of(string path) => All.First(page => page.Path == path);

    /// <summary>It says that there is nothing.</summary>
    public bool Missing => Path.EndsWith("/khong-co", StringComparison.Ordinal);

    /// <summary>The address on the sample desk.</summary>
    public string On(SampleDesk sample) => Braces().Replace(Path, match => sample.Rows[match.Groups["row"].Value]);

    /// <summary>Goes there and waits until it is whole.</summary>
    public async Task<IResponse> Show(Seat seat, SampleDesk sample)
    {
        var answer = await seat.Go(On(sample));
        // The calendar's script draws its grid once it has the posts.
        if (await seat.Page.Locator("#lich").CountAsync() > 0)
            await Assertions.Expect(seat.Page.Locator("#lich .lich-so").First).ToBeVisibleAsync();
        return answer;
    }

    [GeneratedRegex("\\{(?<row>[A-Za-z-]+)\\}", RegexOptions.NonBacktracking)]
    private static partial Regex Braces();
}

using System.Text;
using Campaigns.Content.Intake;

namespace Campaigns.Content.Tests.Intake;

public sealed class PageIntakeTests
{
    private static readonly Uri Address = new("https://bao.example/tin/1");

    [Fact]
    public void A_page_is_named_as_it_names_itself_and_its_article_is_not_read()
    {
        var page = Read("""<html><head><meta charset="utf-8"><title>Tin | Báo</title><meta property="og:title" content="Ra quân &amp; chuyển đổi số"><meta property="og:description" content=" Tóm tắt  một dòng. "><meta property="og:site_name" content="Báo Bản"></head><body><p>Lời bài.</p></body></html>""");

        (page.Title, page.Summary, page.Site).ShouldBe(("Ra quân & chuyển đổi số", "Tóm tắt một dòng.", "Báo Bản"));
    }

    [Fact]
    public void A_page_that_says_little_is_named_by_its_title_and_host() =>
        Read("<title>Chỉ có tiêu đề</title>").ShouldBe(new PageIntake("Chỉ có tiêu đề", "", "bao.example"));

    [Fact]
    public void A_title_without_end_is_cut() => Read($"<title>{new string('a', 5_000)}</title>").Title.Length.ShouldBeLessThanOrEqualTo(300);

    private static PageIntake Read(string html) => PageIntake.Read(Encoding.UTF8.GetBytes(html), null, Address);
}

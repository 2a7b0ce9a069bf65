using Campaigns.Content.Audit;
using Campaigns.Content.Frozen;
using Campaigns.Content.Plans;
using Campaigns.Scheduler.Notices;
using Campaigns.Simulators.Mail;
using Microsoft.Extensions.Options;

namespace Campaigns.Scheduler.Tests.Notices;

public sealed class MailerTests
{
    [StoreFact]
    public async Task A_notice_arrives_once()
    {
        await using var shop = await Told();
        await using var server = Server();

        (await Mailer(shop, server.Port).Send(default)).ShouldBe(1);
        (await Mailer(shop, server.Port).Send(default)).ShouldBe(0);

        server.Messages.ShouldHaveSingleItem().ShouldContain("van-thu@xa.example");
    }

    [StoreFact]
    public async Task A_notice_that_the_server_refuses_is_tried_again_later()
    {
        await using var shop = await Told();
        await using var server = Server();
        server.Refusing = true;
        (await Mailer(shop, server.Port).Send(default)).ShouldBe(0);
        server.Refusing = false;

        (await Mailer(shop, server.Port).Send(default)).ShouldBe(0);
        shop.Clock.Advance(TimeSpan.FromMinutes(2));
        (await Mailer(shop, server.Port).Send(default)).ShouldBe(1);
    }

    [StoreFact]
    public async Task Without_a_server_a_notice_stays_on_the_desk_alone()
    {
        await using var shop = await Told();

        (await Mailer(shop, 0, host: "").Send(default)).ShouldBe(0);

        (await shop.Value<int>("SELECT COUNT(*) FROM notice WHERE next_try IS NULL")).ShouldBe(1);
    }

    [StoreFact]
    public async Task What_was_told_of_a_report_is_settled_once_it_is_sent()
    {
        await using var shop = await Workshop.Open();
        await using var server = Server();
        var plan = await new PlanStore(shop.Database, new FrozenStore(shop.Database, shop.Clock), shop.Clock).Keep(shop.Store.Unit.Id, new("kh.txt", [1]), new PlanContent { Document = new(), Duties = [new() { Kind = DutyKind.Year, BeforeDay = 5, BeforeMonth = 12, Mine = true }] });
        var book = new PlanBook(shop.Database, new AuditLog(shop.Clock), shop.Clock);
        var duty = (await book.Duties([shop.Store.Unit.Id], new(2026, 12, 1), new(2026, 12, 31)))[0];
        await new NoticeDesk(shop.Database, shop.Clock).Tell(shop.Store.Unit.Id, $"duty:{duty.Kept.Id}:{duty.Last:yyyy-MM-dd}:3", "Báo cáo năm: còn 3 ngày", "…", TimeSpan.FromDays(60), default);

        await book.Sent(plan.Id, duty.Kept.Id, duty.Last, sent: true, "Lò Thị Hoa");
        (await Mailer(shop, server.Port).Send(default)).ShouldBe(0);
        await book.Sent(plan.Id, duty.Kept.Id, duty.Last, sent: false, "Lò Thị Hoa");
        (await Mailer(shop, server.Port).Send(default)).ShouldBe(1, "it was not sent after all");
    }

    private static async Task<Workshop> Told()
    {
        var shop = await Workshop.Open();
        await shop.Database.Write(s => s.Run("UPDATE account SET active = 0, inactive_why = 'Mã truy cập đã hết hạn.'"));
        await new NoticeDesk(shop.Database, shop.Clock).Gather(default);
        return shop;
    }

    private static MailSimulator Server()
    {
        var server = new MailSimulator();
        server.Start();
        return server;
    }

    private static Mailer Mailer(Workshop shop, int port, string host = "127.0.0.1") => new(shop.Database, Options.Create(new MailOptions
    {
        Host = host, Port = port, Secure = false, From = "may@xa.example", To = "van-thu@xa.example, lanh-dao@xa.example",
    }), shop.Clock, TestLogs.Of<Mailer>());
}

using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Captions;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Tests.Campaigns;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Tests.Accounts;

/// <summary>The verbs as the shell calls them, on a store of their own; what they print is not looked at here.</summary>
public sealed class AccountVerbTests
{
    [Fact]
    public async Task An_account_worked_by_hand_is_connected_and_connected_anew_under_its_id()
    {
        await using var store = await TestStore.Open();
        string[] connect = ["connect", "assisted", "--name", "Nhóm Zalo bản", "--set", "person=Trưởng bản Toản", "what=Nhóm Zalo"];

        (await Call(store, connect)).ShouldBe(0);
        var first = (await Accounts(store).All()).ShouldHaveSingleItem();
        (await Call(store, [.. connect, "form=sms"])).ShouldBe(0);

        var account = (await Accounts(store).All()).ShouldHaveSingleItem();
        (account.Id, account.Kind, CaptionChannels.Form(account)).ShouldBe((first.Id, ChannelKind.Assisted, VariantForm.Sms));
    }

    [Theory]
    [InlineData("what=Nhóm Zalo")]
    [InlineData("person=Toản", "what=Nhóm", "nguoi=Toản")]
    [InlineData("person=Toản", "what=Nhóm", "form=fax")]
    public async Task What_is_missing_or_wrong_is_the_callers_and_nothing_is_kept(params string[] set)
    {
        await using var store = await TestStore.Open();

        (await Call(store, ["connect", "assisted", "--name", "Nhóm", "--set", .. set])).ShouldBe(2);

        (await Accounts(store).All()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_account_is_switched_off_and_on_and_the_audit_says_by_whom()
    {
        await using var store = await TestStore.Open();
        var id = await Portal(store);

        (await Call(store, "switch", id, "off")).ShouldBe(0);
        var off = (await Accounts(store).Find(id))!;
        (await Call(store, "switch", id, "on")).ShouldBe(0);
        var on = (await Accounts(store).Find(id))!;

        (off.Active, off.InactiveWhy, on.Active, on.InactiveWhy).ShouldBe((false, "Quản trị tại máy đã tắt.", true, null));
        (await Acts(store)).ShouldBe(["account.off", "account.on"]);
        (await Call(store, "switch", "khong-co", "on")).ShouldBe(2);
        (await Call(store, "switch", id, "maybe")).ShouldNotBe(0);
    }

    [Fact]
    public async Task A_person_confirms_that_citizens_see_it()
    {
        await using var store = await TestStore.Open();
        var id = await Portal(store);
        (await Accounts(store).Find(id))!.Confirmed.ShouldBeNull();

        (await Call(store, "confirm", id, "--person", "Chị Lan")).ShouldBe(0);

        (await Accounts(store).Find(id))!.Confirmed.ShouldNotBeNull();
        (await store.Database.Read(session => session.Value<string>("SELECT person FROM audit WHERE act = 'account.confirm'"))).ShouldBe("Chị Lan");
    }

    [Fact]
    public async Task A_check_asks_every_account_and_fails_where_one_that_is_on_cannot_post()
    {
        await using var store = await TestStore.Open();
        var id = await Portal(store);
        (await Call(store, "check")).ShouldBe(0);
        var nobody = await Accounts(store).Save(new Account { Id = Content.Id.New(store.Clock), UnitId = store.Unit.Id, Kind = ChannelKind.Assisted, Name = "Nhóm" });

        (await Call(store, "check")).ShouldBe(1);
        (await Call(store, "check", id)).ShouldBe(0);
        await Call(store, "switch", nobody.Id, "off");
        (await Call(store, "check")).ShouldBe(0);
        (await Call(store, "check", "khong-co")).ShouldBe(2);
    }

    [Fact]
    public async Task What_the_worker_leaves_alone_cannot_post_right_now_and_says_so()
    {
        await using var store = await TestStore.Open();
        var (id, other) = (await Portal(store), await Accounts(store).Save(new Account { Id = Content.Id.New(store.Clock), UnitId = store.Unit.Id, Kind = ChannelKind.Portal, Name = "Cổng cũ" }));
        // Its clock is ahead, so that it is alive and rests however long the verbs take.
        await using var worker = await RestingWorker.Open(store.Folder, new TestClock(TimeProvider.System.GetUtcNow().AddHours(1)), id);

        var list = (await DeskRun.Of("account", "list", "--json", "--data", store.Folder)).Json.GetProperty("accounts").EnumerateArray().ToDictionary(a => a.GetProperty("id").GetString()!);
        var check = await DeskRun.Of("account", "check", id, "--data", store.Folder);

        list[id].GetProperty("resting").GetProperty("why").GetString().ShouldBe("Mất kết nối.");
        list[other.Id].GetProperty("resting").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        check.Exit.ShouldBe(1, check.Output);
        check.Output.ShouldContain("Tạm nghỉ gọi: kênh lỗi liên tiếp từ");
    }

    [Fact]
    public async Task An_account_that_posts_by_itself_takes_the_place_of_one_worked_by_hand()
    {
        await using var store = await TestStore.Open();
        await Call(store, "connect", "assisted", "--name", "Trang xã", "--set", "person=Chị Lan", "what=Trang Facebook");
        var byHand = (await Accounts(store).All())[0];
        var desk = new ConnectDesk(store.Database, Accounts(store), Secrets(store), new AccountHandover(new AuditLog(store.Clock), store.Clock), new AuditLog(store.Clock), new WorkBell(), store.Clock);

        var connected = await desk.Connect(new ReadyConnector(ChannelKind.Facebook), store.Unit, "Trang xã", new Dictionary<string, string>(), Administrator.AtTheMachine, byHand, CancellationToken.None);
        var again = await desk.Connect(new ReadyConnector(ChannelKind.Assisted), store.Unit, "Nhóm", new Dictionary<string, string>(), Administrator.AtTheMachine, byHand, CancellationToken.None);

        connected.Value.ShouldNotBeNull().Notes.ShouldHaveSingleItem().Vi.ShouldStartWith("Đã chuyển 0 bài từ “Trang xã”");
        (await Accounts(store).Find(byHand.Id))!.InactiveWhy.ShouldBe("Đã thay bằng “Trang xã”.");
        again.Problems.ShouldHaveSingleItem().Where.ShouldBe("--replaces");
        (await Call(store, "connect", "assisted", "--name", "Nhóm", "--set", "person=A", "what=B", "--replaces", "khong-co")).ShouldBe(2);
    }

    private static Task<int> Call(TestStore store, params string[] args) => new AccountVerb().Parse([.. args, "--data", store.Folder]).InvokeAsync();

    private static AccountStore Accounts(TestStore store) => new(store.Database, store.Clock);

    private static Content.Secrets.SecretStore Secrets(TestStore store) =>
        new(store.Database, new Microsoft.AspNetCore.DataProtection.EphemeralDataProtectionProvider(), store.Clock);

    private static async Task<string> Portal(TestStore store) => (await Accounts(store).Save(
        new Account { Id = Content.Id.New(store.Clock), UnitId = store.Unit.Id, Kind = ChannelKind.Portal, Name = "Cổng" })).Id;

    private static Task<IReadOnlyList<string>> Acts(TestStore store) => store.Database.Read(session => session.List<string>("SELECT act FROM audit ORDER BY id"));
}

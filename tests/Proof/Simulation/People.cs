using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Cards;
using Campaigns.Content.Frozen;
using Campaigns.Content.Items;
using Campaigns.Content.Media;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Proof.Simulation;

/// <summary>What editors and approvers do at the desk while the workers work; what they remember of it goes into the truth.</summary>
internal sealed class People
{
    private const string Person = "Lò Thị Mai";

    private readonly SimulationRun _run;
    private readonly ItemStore _items;
    private readonly PostStore _posts;
    private readonly ApprovalDesk _approvals;
    private readonly ChangeDesk _changes;
    private readonly StoreHold _hold;
    private readonly (string What, int Weight, Func<Task> Do)[] _acts;

    public People(SimulationRun run, Incarnation desk)
    {
        _run = run;
        var (database, clock) = (desk.Database, desk.Clock);
        var audit = new AuditLog(clock);
        (_items, _posts, _changes) = (new ItemStore(database, audit, clock), new PostStore(database, clock), new ChangeDesk(database, audit, clock));
        _hold = new StoreHold(database, new WorkBell());
        var limits = new VideoLimits(Microsoft.Extensions.Options.Options.Create(new MediaOptions()));
        _approvals = new ApprovalDesk(database, _items, _posts, new UnitStore(database, clock), new AccountStore(database, clock), new FrozenStore(database, clock), audit, new BlankStudio(),
            new MediaShelf(new Installation(AppContext.BaseDirectory, run.Folder), limits, clock), limits, clock);
        _acts =
        [
            ("write", 3, Write), ("edit", 2, Edit), ("approve", 5, async () => await Approve(Item())), ("hold", 1, HoldPost), ("retry", 3, Retry), ("cancel", 1, Cancel), ("move", 1, Move),
            ("hold the store", 1, HoldStore), ("let the store go", 3, LetGo), ("update", 2, Update), ("revise", 4, Revise), ("replace", 1, Replace), ("withdraw", 2, Withdraw), ("withdraw the item", 1, WithdrawItem),
            ("switch an account off", 1, () => Switch(false)), ("switch the accounts on", 3, () => Switch(true)), ("look", 2, Look), ("do by hand", 1, ByHand), ("drop", 1, Drop),
        ];
    }

    /// <summary>One thing that somebody does.</summary>
    public async Task Act()
    {
        var (what, _, act) = _run.Draws.Pick(_acts, a => a.Weight);
        _run.Note(null, what);
        await act();
    }

    /// <summary>What people do once all is quiet: connect again, let go, look at the channels, do by hand what is left to them.</summary>
    public async Task TidyUp()
    {
        await LetGo();
        await Switch(true);
        foreach (var post in _run.Truth.Posts.Keys.ToArray())
        {
            await LookAt(post);
            await ByHand(post);
        }
    }

    public async Task Write()
    {
        var item = new Item { Id = Id.New(_run.Clock), UnitId = _run.Unit, Title = $"Tin số {_run.Truth.Items.Count + 1}", Body = Body(1) };
        _run.Time.Advance(TimeSpan.FromMilliseconds(1));
        await _items.Save(item, Person);
        _run.Truth.Items[item.Id] = (1, null);
        foreach (var account in _run.Accounts)
        {
            if (!_run.Draws.Chance(0.5))
                continue;
            var due = _run.Clock.GetUtcNow() + TimeSpan.FromMinutes(_run.Draws.Draw() * _run.Draws.Draw() * 12);
            _run.Time.Advance(TimeSpan.FromMilliseconds(1));
            await _posts.Plan([new NewPost(_run.Unit, item.Id, account, due, due + TimeSpan.FromMinutes(5 + 115 * _run.Draws.Draw()))]);
        }
        if (_run.Draws.Chance(0.85))
            await Approve(item.Id);
    }

    private static string Body(int revision) => $"Mời bà con đến nhà văn hóa, lần sửa {revision} hết.";

    private string? Item() => _run.Draws.PickOrNull([.. _run.Truth.Items.Keys]);

    private string? Post() => _run.Draws.PickOrNull([.. _run.Truth.Posts.Keys]);

    /// <summary>More often one that is out.</summary>
    private string? OutPost() => _run.Draws.Chance(0.8) && _run.Draws.PickOrNull([.. _run.Platform.Posts.Where(p => p.Visible).Select(p => p.Post)]) is { } seen ? seen : Post();

    private Task Edit() => Edit(Item());

    private async Task Edit(string? id)
    {
        if (id is null)
            return;
        var revision = _run.Truth.Items[id].Revision;
        if ((await _items.Change(id, revision, item => item with { Body = Body(revision + 1) }, Person)).Ok)
            _run.Truth.Items[id] = (revision + 1, null);
    }

    private async Task Approve(string? id)
    {
        if (id is not null && (await _approvals.Approve(id, Person)).Ok)
            _run.Truth.Items[id] = _run.Truth.Items[id] with { Approved = _run.Truth.Items[id].Revision };
    }

    private async Task HoldPost()
    {
        if (Post() is { } id && await _posts.Hold(id, Person, "Chờ ảnh.") is null)
            _run.Truth.Of(id).Held = true;
    }

    private async Task Retry()
    {
        if (Post() is { } id && await _posts.Retry(id, Person) is null)
            _run.Truth.Of(id).Held = false;
    }

    private async Task Cancel()
    {
        if (Post() is { } id && await _posts.Cancel(id, Person) is null)
            _run.Truth.Of(id).Cancelled = true;
    }

    private async Task Move()
    {
        var due = _run.Clock.GetUtcNow() + TimeSpan.FromMinutes(_run.Draws.Draw() * 20);
        if (Post() is { } id)
            await _posts.Move(id, due, due + TimeSpan.FromMinutes(30), Person);
    }

    private async Task HoldStore()
    {
        await _hold.Set("Khôi phục từ bản sao lưu.");
        _run.Truth.Hold = true;
    }

    private async Task LetGo()
    {
        await _hold.Lift();
        _run.Truth.Hold = false;
    }

    private async Task Update()
    {
        if ((_run.Draws.Chance(0.5) ? Post() : Item()) is { } id)
            await Update(id);
    }

    /// <summary>Whoever brings a post to new words, where taking it down was refused, wants it to stay.</summary>
    private async Task Update(string id)
    {
        if (await _changes.Update(id, Person) is { Ok: true } changed)
            foreach (var post in changed.Value)
                _run.Truth.Of(post).ToComeDown = false;
    }

    /// <summary>Corrects what is out, has it approved and brings it there, as people do it in one go.</summary>
    private async Task Revise()
    {
        if (OutPost() is not { } id)
            return;
        await Edit(_run.Truth.Of(id).Item);
        await Approve(_run.Truth.Of(id).Item);
        await Update(id);
    }

    private async Task Replace()
    {
        if (OutPost() is { } id && (await _changes.Replace(id, Person)).Ok)
            _run.Truth.Of(id).ToComeDown = true;
    }

    private async Task Withdraw()
    {
        if (OutPost() is { } id && (await _changes.Withdraw(id, Person, "Sai ngày.")).Ok)
            _run.Truth.Of(id).ToComeDown = true;
    }

    private async Task WithdrawItem()
    {
        if (Item() is { } item && await _changes.WithdrawItem(item, Person, "Hoãn.") is { Ok: true } asked)
            foreach (var id in asked.Value)
                _run.Truth.Of(id).ToComeDown = true;
    }

    private async Task Switch(bool on)
    {
        foreach (var account in _run.Accounts.Where(_ => on || _run.Draws.Chance(0.3)))
            await _run.Desk.Database.Write(session => AccountStore.Switch(session, account, on, on ? null : "Tắt tay."));
    }

    private async Task Look()
    {
        if (Post() is { } id)
            await LookAt(id);
    }

    /// <summary>Somebody looks at the channel and says what is there; only where the program asked for it.</summary>
    private async Task LookAt(string id)
    {
        var asked = await _run.Desk.Database.Read(session => session.Value<bool>("SELECT EXISTS (SELECT 1 FROM post WHERE id = @id AND state = 5 AND person_asked IS NOT NULL)", new { id }));
        if (!asked)
            return;
        if (_run.Platform.Visible(id) == 1)
            await _posts.Done(id, Person, "https://kenh.vn/bai");
        else
            await _posts.NotDone(id, Person, "Đã xem kênh: không có.");
    }

    private async Task ByHand()
    {
        if (Post() is { } id)
            await ByHand(id);
    }

    private async Task ByHand(string id)
    {
        var (kind, hash, open) = await _run.Desk.Database.Read(session => session.First<(int, string?, bool)>("""
            SELECT c.kind, c.content_hash, (c.state IN (2, 4) OR c.state = 0 AND c.person_asked IS NOT NULL) FROM post_change c
            WHERE c.post_id = @id AND c.number = (SELECT MAX(n.number) FROM post_change n WHERE n.post_id = @id)
            """, new { id }));
        if (!open)
            return;
        // Done on the channel first, told to the program then.
        if (kind == (int)AttemptKind.Withdraw)
            _run.Platform.Remove(id);
        else
            foreach (var seen in _run.Platform.Of(id))
                seen.Hash = hash!;
        await _changes.Done(id, (AttemptKind)kind, Person);
    }

    private async Task Drop()
    {
        if (Post() is { } id && (await _changes.Drop(id, Person, "Để nguyên.")).Ok)
            _run.Truth.Of(id).ToComeDown = false;
    }
}

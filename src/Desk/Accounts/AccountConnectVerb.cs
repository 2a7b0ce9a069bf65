using System.CommandLine;
using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Units;
using Campaigns.Desk.Shell;

namespace Campaigns.Desk.Accounts;

/// <summary><c>account connect KIND --name N --set key=value …</c>: a page, an OA, a site, or what a person posts to by hand.</summary>
internal sealed class AccountConnectVerb : ServicesVerb
{
    private readonly Argument<ChannelKind> _kind = new("kind") { Says = new("loại kênh: facebook, zaloOa, wordpress, assisted, portal, radio", "kind of account: facebook, zaloOa, wordpress, assisted, portal, radio") };
    private readonly Option<string> _name = new("--name") { Required = true, Says = new("tên kênh trên bàn làm việc", "as the desk calls it") };
    private readonly Option<string[]> _set = new("--set") { AllowMultipleArgumentsPerToken = true, Says = new("khóa=giá trị; mật khẩu có thể đọc từ tệp: khóa=@TỆP", "key=value; a secret may be read from a file: key=@FILE") };
    private readonly Option<string?> _unit = new("--unit") { Says = new("mã hoặc tên đơn vị; cần khi có nhiều đơn vị", "code or name; needed where there are several") };
    private readonly Option<string?> _replaces = new("--replaces") { Says = new("mã kênh đăng tay mà kênh này thay, nhận cả bài đăng của kênh ấy", "id of an account worked by hand whose posts this one takes over") };

    public AccountConnectVerb() : base("connect", new("kết nối một kênh", "connect an account"))
    {
        Add(_kind);
        Add(_name);
        Add(_set);
        Add(_unit);
        Add(_replaces);
    }

    protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
    {
        var kind = call.Get(_kind);
        if (services.GetServices<IConnector>().FirstOrDefault(c => c.Kind == kind) is not { } connector)
            return Problem.Input(new($"Kênh “{kind.Words().Vi}” không cần kết nối, hoặc bản này chưa có.", $"{kind.Words().En} needs no connecting, or is not in this version."), "kind");
        var values = await ConnectValues.Read(call.Get(_set) ?? [], connector.Fields, cancel);
        var unit = await Unit(call, services.GetRequiredService<UnitStore>(), cancel);
        var replaces = call.Get(_replaces) is { } id ? await KnownAccount.Find(services, id, cancel) : null;
        if (!values.Ok || !unit.Ok || replaces is { Ok: false })
            return Answer.Failed([.. values.Problems, .. unit.Problems, .. replaces?.Problems ?? []]);
        var connected = await services.GetRequiredService<ConnectDesk>().Connect(connector, unit.Value, call.Get(_name)!, values.Value, Administrator.AtTheMachine, replaces?.Value, cancel);
        return connected.Ok
            ? Answer.Done(new { id = connected.Value.Account.Id, notes = connected.Value.Notes.Select(n => n.In(call.Language)) }, to =>
            {
                to.WriteLine(connected.Value.Account.Id);
                foreach (var note in connected.Value.Notes)
                    to.WriteLine(note.In(call.Language));
            })
            : Answer.Failed(connected.Problems);
    }

    private async Task<Result<Unit>> Unit(VerbCall call, UnitStore units, CancellationToken cancel)
    {
        var all = await units.All(cancel);
        var named = call.Get(_unit) is { } name ? await units.ByCodeOrName(name, cancel) : all.Count == 1 ? all[0] : null;
        if (named is not null)
            return named;
        return call.Get(_unit) is { } unknown
            ? Problem.Input(new("Không có đơn vị này.", "There is no such unit."), unknown, new("Xem danh sách bằng: campaigns unit list.", "campaigns unit list shows them."))
            : all.Count == 0
                ? Problem.Input(new("Chưa có đơn vị nào.", "There is no unit yet."), null, new("Thêm bằng: campaigns unit add.", "Add one: campaigns unit add."))
                : Problem.Input(new("Có nhiều đơn vị; chưa nói kênh này của đơn vị nào.", "There are several units."), "--unit", new("Thêm --unit MÃ.", "Say --unit CODE."));
    }
}

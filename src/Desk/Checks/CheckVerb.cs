using Campaigns.Content;
using Campaigns.Desk.Shell;

namespace Campaigns.Desk.Checks;

/// <summary>
/// <c>check</c>: every finding about this installation, then a verdict. Exits 0 where all works, 1 where something does not,
/// 3 where the settings are wrong.
/// </summary>
internal sealed class CheckVerb() : Verb("check", new("kiểm tra cấu hình, kho dữ liệu, bộ vẽ, ổ đĩa, đồng hồ, kênh, rồi kết luận", "settings, store, painter, disk, clock, accounts: every finding, then a verdict"))
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>In the order they are told; a new one is a line here.</summary>
    private static readonly IReadOnlyList<ICheck> Checks =
    [
        new StoreCheck(),
        new HoldCheck(),
        new DiskCheck(),
        new ClockCheck(),
        new PainterCheck(),
        new AddressCheck(),
        new KeysCheck(),
        new MediaCheck(),
        new PictureCheck(),
        new AccountsCheck(),
        new WorkerCheck(),
        new HoursCheck(),
    ];

    protected override async Task<Answer> Run(VerbCall call, CancellationToken cancel)
    {
        var settings = Settings.Load(call.Settings);
        if (!settings.Ok)
            return Tell(call, null, [.. settings.Problems.Select(p => CheckFinding.Of("settings", p))], (int)ProblemKind.Configuration);
        List<CheckFinding> findings = [FileInUse(settings.Value.File), CheckFinding.Ok("unicode", new("Chuẩn hóa Unicode (ICU) hoạt động.", "Unicode normalisation (ICU) works."))];
        var opened = await House.Open(call.Data, call.Settings, TimeProvider.System, cancel);
        if (opened.Ok)
        {
            await using var house = opened.Value;
            var ground = new CheckGround(house.Services.GetRequiredService<Installation>(), house.Services, TimeProvider.System);
            foreach (var check in Checks)
                findings.AddRange(await Look(check, ground, cancel));
        }
        else
        {
            findings.AddRange(opened.Problems.Select(p => CheckFinding.Of("store", p)));
        }
        return Tell(call, settings.Value.File, findings, opened.Ok ? (int)ProblemKind.World : (int)opened.Problems.Max(p => p.Kind));
    }

    private static CheckFinding FileInUse(string? file) => file is null
        ? CheckFinding.Ok("settings", new("Không có tệp cấu hình; mọi giá trị là mặc định.", "No settings file; every default stands."))
        : CheckFinding.Ok("settings", new($"Cấu hình: {file}", $"Settings: {file}"));

    /// <summary>A check that fails or hangs is a finding, and keeps no other from being made.</summary>
    private static async Task<IReadOnlyList<CheckFinding>> Look(ICheck check, CheckGround ground, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Longest);
        try
        {
            return await check.Look(ground, limit.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return [CheckFinding.Failed(check.Name, new($"Không trả lời trong {Longest.TotalSeconds:0} giây.", $"No answer in {Longest.TotalSeconds:0} seconds."))];
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return [CheckFinding.Failed(check.Name, FileFault.In(e, new("Không kiểm tra được", "Could not be checked")))];
        }
    }

    private static Answer Tell(VerbCall call, string? settings, IReadOnlyList<CheckFinding> findings, int exitWhenFailed)
    {
        var verdict = findings.Max(f => f.Level);
        return new(verdict == CheckLevel.Failed ? exitWhenFailed : 0,
            new
            {
                settings,
                data = Path.GetFullPath(call.Data),
                findings = findings.Select(f => new { f.Name, f.Level, what = f.What.In(call.Language), mend = f.Mend?.In(call.Language) }),
                verdict,
            },
            to =>
            {
                foreach (var finding in findings)
                    to.WriteLine(string.Join(' ', new[] { Sign(finding.Level), finding.What.In(call.Language), finding.Mend?.In(call.Language) }.OfType<string>()));
                to.WriteLine();
                to.WriteLine(Verdict(verdict).In(call.Language));
            });
    }

    private static string Sign(CheckLevel level) => level switch { CheckLevel.Ok => "✓", CheckLevel.Warning => "!", _ => "✗" };

    private static Phrase Verdict(CheckLevel worst) => worst switch
    {
        CheckLevel.Ok => new("Mọi thứ hoạt động.", "All is well."),
        CheckLevel.Warning => new("Hoạt động, có điều cần lưu ý ở trên.", "It works; mind what is said above."),
        _ => new("Có phần không hoạt động, xem các dòng ✗ ở trên.", "Something does not work: see the lines with ✗ above."),
    };
}

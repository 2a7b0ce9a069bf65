using System.Text.Json;
using System.Text.RegularExpressions;

namespace Campaigns.Desk.Tests.Release;

/// <summary>What is handed to a centre: a folder that needs no SDK, no Node, and of the system only what it says.</summary>
[TakesMinutes]
public sealed partial class ReleaseTests
{
    [EmptyRootFact]
    public async Task The_linux_release_runs_in_a_root_with_nothing_but_the_libraries_it_states()
    {
        using var folder = new TempFolder();
        var released = await Make("linux-x64", folder.File("campaigns"));
        var root = new EmptyRoot(folder.Path);
        await root.Take(Stated(released));

        var listed = await root.Campaigns("unit", "list", "--data", "/data", "--json");
        listed.Exit.ShouldBe(0, listed.ToString());
        JsonDocument.Parse(listed.Output).RootElement.GetProperty("units").GetArrayLength().ShouldBeGreaterThanOrEqualTo(0);

        await File.WriteAllTextAsync(folder.File("tin.md"), "---\ntitle: Xã Mường Sáng hưởng ứng ngày 10/10\n---\nNhà văn hóa mở cửa từ 7 giờ 30.\n");
        var said = await root.Campaigns("caption", "/tin.md", "--channel", "radio", "--json");
        said.Exit.ShouldBe(0, said.ToString());
        said.Output.ShouldContain("Nhà văn hóa");

        // Everything but the painter, whose library is Debian's, is well there.
        var check = await root.Campaigns("check", "--data", "/data", "--json");
        JsonDocument.Parse(check.Output).RootElement.GetProperty("findings").EnumerateArray()
            .Where(f => f.GetProperty("name").GetString() != "painter").ShouldAllBe(f => f.GetProperty("level").GetString() != "failed", check.ToString());

        root.Forget("libicu*");
        var without = await root.Campaigns("unit", "list", "--data", "/data", "--lang", "en");
        without.Exit.ShouldBe(3, without.ToString());
        without.Error.ShouldContain("libicu");
    }

    [Fact]
    public async Task The_windows_release_holds_its_program_its_store_and_a_first_page_that_says_what_it_cannot_do()
    {
        using var folder = new TempFolder();
        var released = await Make("win-x64", folder.File("campaigns"));

        foreach (var file in new[] { "campaigns.exe", "Campaigns.Desk.exe", "Campaigns.Desk.dll", "coreclr.dll", "hostfxr.dll", "e_sqlite3.dll", "appsettings.json", "start.cmd", "README.txt", "operations.md", "LICENSE.txt" })
            File.Exists(Path.Combine(released, file)).ShouldBeTrue(file);
        var program = await File.ReadAllBytesAsync(Path.Combine(released, "campaigns.exe"));
        program.AsSpan(0, 2).SequenceEqual("MZ"u8).ShouldBeTrue();
        var page = await File.ReadAllTextAsync(Path.Combine(released, "README.txt"));
        page.ShouldContain("CHƯA LÀM ĐƯỢC TRÊN WINDOWS");
        page.ShouldContain("vẽ infographic");
        page.ShouldContain("\r\n");
        page.IsNormalized().ShouldBeTrue();
        File.ReadAllText(Path.Combine(released, "start.cmd")).ShouldContain("\r\n");
    }

    [Fact]
    public async Task A_system_that_is_not_released_for_is_refused_with_those_that_are()
    {
        using var folder = new TempFolder();

        var run = await Command.Run(Repository.Path("campaigns"), folder.Path, null, "release", "beos-x86", folder.File("campaigns"));

        run.Exit.ShouldBe(2, run.ToString());
        run.Error.ShouldContain("win-x64");
        Directory.Exists(folder.File("campaigns")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_folder_that_holds_somebodys_data_is_left_alone()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder.File("data"));

        var run = await Command.Run(Repository.Path("campaigns"), folder.Path, null, "release", "linux-x64", folder.Path);

        run.Exit.ShouldBe(1, run.ToString());
        Directory.Exists(folder.File("data")).ShouldBeTrue();
    }

    private static async Task<string> Make(string system, string folder)
    {
        var run = await Command.Run(Repository.Path("campaigns"), Repository.Root, null, "release", system, folder);
        run.Exit.ShouldBe(0, run.ToString());
        run.Output.Trim().ShouldBe(folder);
        return folder;
    }

    /// <summary>The packages that the page in the release names; where Debian is newer, as that Debian calls them.</summary>
    private static string[] Stated(string released)
    {
        var stated = PackageLine.Match(File.ReadAllText(Path.Combine(released, "operations.md"))).Groups["packages"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        stated.ShouldContain(p => p.StartsWith("libicu", StringComparison.Ordinal));
        var installed = Directory.EnumerateFiles("/var/lib/dpkg/info", "*.list").Select(f => Path.GetFileNameWithoutExtension(f)!).ToList();
        return [.. stated.Select(name => installed.First(i => Is(i.Split(':')[0], name)))];
    }

    private static bool Is(string installed, string stated) =>
        installed == stated || installed == stated + "t64" || (Icu.IsMatch(installed) && Icu.IsMatch(stated));

    [GeneratedRegex(@"^libicu\d+$", RegexOptions.NonBacktracking)]
    private static partial Regex Icu { get; }

    [GeneratedRegex(@"^```\r?\n(?<packages>libc6 [^\n\r]+)", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex PackageLine { get; }
}

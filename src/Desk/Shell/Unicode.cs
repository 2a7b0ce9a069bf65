using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Campaigns.Content;

namespace Campaigns.Desk.Shell;

/// <summary>
/// Vietnamese needs ICU: under invariant globalization NFC, casing and collation stand still without a word, and two spellings of
/// one name become two names. Nothing starts there.
/// </summary>
internal static class Unicode
{
    private const int NewestIcu = 99, OldestIcu = 60;

    /// <summary>What is wrong; null where normalisation really works.</summary>
    public static Problem? Missing() => "Ặ".Normalize(NormalizationForm.FormD).Length == 3 && "Ă\u0323".Normalize(NormalizationForm.FormC) == "Ặ"
        ? null
        : Problem.Configuration(
            new("Chuẩn hóa Unicode không hoạt động trên máy này, chữ Việt sẽ bị lưu sai.", "Unicode normalisation does nothing on this machine; Vietnamese would be stored wrong."), "ICU",
            new("Cài thư viện ICU (Debian 12: apt-get install libicu72) và bỏ biến DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.",
                "Install the ICU library (Debian 12: apt-get install libicu72) and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT."));

    /// <summary>
    /// Where there is no ICU at all the runtime would abort at its first look at a culture, with a core dump and no word to the
    /// reader. Told before that look to do without, it lives long enough for <see cref="Missing"/> to be said.
    /// </summary>
    [ModuleInitializer]
    internal static void LiveLongEnoughToSayIt()
    {
        if (OperatingSystem.IsLinux() && !HasIcu())
            AppContext.SetSwitch("System.Globalization.Invariant", true);
    }

    // Plain concatenation of plain numbers: whatever asks for a culture is what this must come before. The handle is kept,
    // for the runtime takes the same library a moment later.
    private static bool HasIcu()
    {
        for (var version = NewestIcu; version >= OldestIcu; version--)
        {
            if (NativeLibrary.TryLoad("libicuuc.so." + version.ToString(provider: null), out _))
                return true;
        }
        return NativeLibrary.TryLoad("libicuuc.so", out _);
    }
}

using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Reports;
using Campaigns.Desk.Shell;

namespace Campaigns.Desk.Reports;

/// <summary>What was typed to sign a report.</summary>
/// <param name="Number">Of the document, as typed.</param>
/// <param name="Day">On the paper, as typed.</param>
/// <param name="Blanks">So many blanks are to stay, as was ticked; 0: nothing was.</param>
/// <param name="Behind">So many parts are to stay behind the figures, as was ticked; 0: nothing was.</param>
public sealed record ReportSigning(string Number, string Day, int Blanks = 0, int Behind = 0)
{
    private static readonly Problem s_noDay = Problem.Input(new("Ngày ký chưa đúng.", "The day of signing cannot be read."), "ngay", new("Chọn lại ngày.", "Choose it again."));

    private static readonly Problem s_noNumber = Problem.Input(new("Số văn bản chỉ gồm chữ số.", "A number is digits alone."), "so", new("Để trống nếu chưa có số.", "Leave it empty where there is none yet."));

    internal ReportTicks Ticks => new(Blanks, Behind);

    internal static ReportSigning Of(IFormCollection form) => new(form["so"].ToString().Trim(), form["ngay"].ToString(), Count(form["con-trong"]), Count(form["loi-cu"]));

    /// <summary>The number, where one was typed, and the day; or what is wrong with them.</summary>
    internal (int? Number, DateOnly Day, Problem? Wrong) Read()
    {
        int? number = int.TryParse(Number, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : null;
        return (number, DayOption.TryRead(Day, out var day) ? day : default, day == default ? s_noDay : Number.Length > 0 && number is null ? s_noNumber : null);
    }

    private static int Count(string? ticked) => int.TryParse(ticked, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
}

using Campaigns.Content;
using Campaigns.Content.Plans;
using Campaigns.Content.Reports;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Metrics;

namespace Campaigns.Desk.Reports;

/// <summary>One report.</summary>
public sealed record ReportView
{
    public required Report Report { get; init; }
    public required Unit Unit { get; init; }
    public required ReportFigures Figures { get; init; }

    /// <summary>The duty it is written for, with whether it was sent; null: none.</summary>
    public OwedDuty? Duty { get; init; }

    /// <summary>The unit's forms to fill.</summary>
    public IReadOnlyList<ReportForm> Forms { get; init; } = [];

    /// <summary>How the measuring of its posts stands.</summary>
    public required MeasureState Measures { get; init; }

    /// <summary>As somebody else left it while this was typed; null: nobody did.</summary>
    public Report? Newer { get; init; }

    /// <summary>What was typed over one that was signed meanwhile; null: nothing was.</summary>
    public Report? Mine { get; init; }

    /// <summary>Whether the words lack the newest counts of the platforms.</summary>
    public bool Renewed => Draft && Newer is null && ReportDesk.Renewed(Report, Unit, Figures) != Report.Words;

    /// <summary>The dotted blanks that are left in it.</summary>
    public IReadOnlyList<ReportBlank> Blanks => ReportBlanks.Of(Report);

    /// <summary>The places of which the words are behind the figures or the period.</summary>
    public IReadOnlyList<ReportBehind> Behind { get; init; } = [];

    /// <summary>Plans of which the words leave number and title blank, since their scans were read badly.</summary>
    public IReadOnlyList<PlanSummary> Unread { get; init; } = [];

    /// <summary>Whether its period is not over yet.</summary>
    public bool Open => Draft && Report.Period.To > Today;

    /// <summary>Why it was not signed; null: nobody tried, or something else is wrong.</summary>
    public Problem? Unsignable { get; init; }

    /// <summary>What was typed to sign it.</summary>
    public required ReportSigning Signing { get; init; }

    public required DateOnly Today { get; init; }
    public required string Token { get; init; }
    public bool Kept { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public string Address => $"{ReportEndpoints.Root}/{Report.Id}";

    public bool Draft => Report.State == ReportState.Draft;
}

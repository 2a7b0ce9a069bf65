using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Plans;

/// <summary>One plan: what it asks for, and what was done about it.</summary>
public sealed record PlanView
{
    /// <summary>Tasks of a page.</summary>
    public const int PageLength = 20;

    public required Plan Plan { get; init; }
    public required Unit Unit { get; init; }
    public required IReadOnlyList<KeptTask> Tasks { get; init; }

    /// <summary>By task.</summary>
    public required ILookup<string, TaskItem> Items { get; init; }

    /// <summary>How many activities that were not dropped a task has.</summary>
    public required IReadOnlyDictionary<string, int> Activities { get; init; }

    /// <summary>How many false words and questions a task has.</summary>
    public required IReadOnlyDictionary<string, int> Cases { get; init; }

    public required IReadOnlyList<KeptDuty> Duties { get; init; }

    /// <summary>The reports of the coming year, by duty.</summary>
    public required ILookup<string, OwedDuty> Owed { get; init; }

    /// <summary>Rows of the reading that a person should look at.</summary>
    public required int Doubtful { get; init; }

    /// <summary>The money that the plan names.</summary>
    public required IReadOnlyList<PlanMoney> Money { get; init; }

    /// <summary>What an import again left to be looked at.</summary>
    public required PlanNews News { get; init; }

    /// <summary>Rows that the latest import has no more, while nobody decided.</summary>
    public required IReadOnlySet<string> Gone { get; init; }

    public required PlanTaskFilter Filter { get; init; }
    public required int Page { get; init; }
    public required DateOnly Today { get; init; }
    public required string Token { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Whether it was just taken in: anew, or over an earlier reading; null: neither.</summary>
    public bool? Taken { get; init; }

    public string Address => Of(Plan.Id);

    /// <summary>Where the page of a plan is.</summary>
    public static string Of(string planId) => $"/ke-hoach/{planId}";

    public IEnumerable<KeptTask> Mine => Tasks.Where(task => task.Task.Mine != TaskRole.None);

    public IEnumerable<KeptTask> Others => Tasks.Where(task => task.Task.Mine == TaskRole.None);

    public int Covered => Mine.Count(Has);

    public IReadOnlyList<KeptTask> Chosen => [.. Filter switch
    {
        PlanTaskFilter.All => Tasks,
        PlanTaskFilter.Open => Mine.Where(task => !Has(task)),
        _ => Mine,
    }];

    /// <summary>Whether something was begun for a task.</summary>
    public bool Has(KeptTask task) => OwedTask.Begun(Items[task.Id].Count(), Activities.GetValueOrDefault(task.Id), Cases.GetValueOrDefault(task.Id));

    public string At(PlanTaskFilter filter, int page = 1) => string.Create(CultureInfo.InvariantCulture, $"{Address}?xem={Name(filter)}{(page > 1 ? $"&trang={page}" : "")}#nhiem-vu");

    public static string Name(PlanTaskFilter filter) => filter switch
    {
        PlanTaskFilter.Open => "chua-co",
        PlanTaskFilter.All => "tat-ca",
        _ => "cua-don-vi",
    };
}

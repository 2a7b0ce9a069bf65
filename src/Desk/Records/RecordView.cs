using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Records;

/// <summary>A list of records with the form of a new one, or one record with its form.</summary>
public sealed record RecordView<T>
{
    /// <summary>Where the list is.</summary>
    public required string Root { get; init; }

    /// <summary>Of the record, or of a new one.</summary>
    public required Unit Unit { get; init; }

    /// <summary>Those to choose from.</summary>
    public IReadOnlyList<Unit> Units { get; init; } = [];

    /// <summary>As it is kept, or as it was typed; an empty id is a new one.</summary>
    public required T Record { get; init; }

    /// <summary>Null: the page is of one record.</summary>
    public RecordPage<T>? Found { get; init; }

    public int Page { get; init; } = 1;
    public int? State { get; init; }
    public int Year { get; init; }
    public IReadOnlyList<BudgetSum> Sums { get; init; } = [];
    public required IReadOnlyList<TaskChoice> Tasks { get; init; }
    public IReadOnlyList<(string Id, string Title)> Items { get; init; } = [];

    /// <summary>By which words the items were sought; empty: they are the newest.</summary>
    public string Sought { get; init; } = "";

    /// <summary>How many were found, at most <see cref="RecordItems.Most"/>; null: nothing was sought.</summary>
    public int? Matches { get; init; }

    /// <summary>The record as somebody else left it while this was typed; default: nobody did.</summary>
    public T? Newer { get; init; }

    public IReadOnlyList<PlanSummary> Plans { get; init; } = [];
    public required string Token { get; init; }
    public bool Kept { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>The words of a choice; empty: nothing is chosen.</summary>
    public string TaskLabel(string? id) => id is null ? "" : Tasks.FirstOrDefault(task => task.Id == id)?.Label ?? id;

    public string ItemTitle(string? id) => id is null ? "" : Items.Where(item => item.Id == id).Select(item => item.Title).FirstOrDefault(id);

    public string At(int page) => string.Create(CultureInfo.InvariantCulture, $"{Root}?don-vi={Unit.Id}&trang={page}{(State is { } state ? $"&tinh-trang={state}" : "")}{(Year > 0 ? $"&nam={Year}" : "")}");
}

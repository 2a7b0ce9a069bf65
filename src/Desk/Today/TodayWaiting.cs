namespace Campaigns.Desk.Today;

/// <summary>An item that waits for somebody.</summary>
public sealed class TodayWaiting
{
    public string Id { get; set; } = "";
    public string Title { get; set; } = "";

    /// <summary>Whether it waits to be approved; else to be written.</summary>
    public bool Approval { get; set; }

    /// <summary>Who is waited for; empty where nobody was asked.</summary>
    public string Whom { get; set; } = "";

    /// <summary>Since when, or by when it was to be written.</summary>
    public long Since { get; set; }

    public string UnitId { get; set; } = "";

    public DateTimeOffset SinceAt => DateTimeOffset.FromUnixTimeMilliseconds(Since);

    public string Address => Approval ? $"/duyet/{Id}" : $"/tin-bai/{Id}";
}

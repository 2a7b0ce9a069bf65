using System.ComponentModel.DataAnnotations;

namespace Campaigns.Content.Store;

/// <summary>Where the rows live, and the nightly copy of them.</summary>
public sealed class StoreOptions
{
    public const string Section = "Store";

    /// <summary>Empty: SQLite under the data folder; else the connection string of a PostgreSQL 14 or newer, in Npgsql's form. A secret: never logged, shown without its password.</summary>
    public string Connection { get; set; } = "";

    /// <summary>A second folder, best on another disk, for the nightly copy. Relative to the data folder.</summary>
    /// <value>The default is <c>backups</c>.</value>
    [Required]
    public string BackupFolder { get; set; } = "backups";

    /// <summary>How many nightly copies are kept.</summary>
    /// <value>The default is 14; from 1 to 400.</value>
    [Range(1, 400)]
    public int BackupKeep { get; set; } = 14;
}

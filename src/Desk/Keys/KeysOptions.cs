namespace Campaigns.Desk.Keys;

/// <summary>How the keys of this installation are kept, which seal the secrets of accounts and sign what the pages send out.</summary>
public sealed class KeysOptions
{
    public const string Section = "Keys";

    /// <summary>A file whose text guards the keys, best outside the data folder and readable by this program alone; empty: on Windows the system's key store guards them, elsewhere the rights of the folder alone; in a PostgreSQL they then lie open.</summary>
    /// <value>Empty by default.</value>
    public string PassphraseFile { get; set; } = "";
}

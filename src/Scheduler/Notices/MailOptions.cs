using System.ComponentModel.DataAnnotations;

namespace Campaigns.Scheduler.Notices;

/// <summary>The mail server by which people are told of trouble; without one the desk alone tells it.</summary>
public sealed class MailOptions : IValidatableObject
{
    public const string Section = "Mail";

    /// <summary>The server's name; empty: no mail.</summary>
    /// <value>Empty by default.</value>
    public string Host { get; set; } = "";

    /// <summary>Its port.</summary>
    /// <value>The default is 587; from 1 to 65,535.</value>
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>Whether the connection must be secured (STARTTLS); off only for a server on this machine.</summary>
    /// <value>True by default.</value>
    public bool Secure { get; set; } = true;

    /// <summary>The user to sign in as; empty: no signing in.</summary>
    /// <value>Empty by default.</value>
    public string User { get; set; } = "";

    /// <summary>A file that holds the user's password; the password itself is no setting.</summary>
    /// <value>Empty by default.</value>
    public string PasswordFile { get; set; } = "";

    /// <summary>The sender's address.</summary>
    /// <value>Empty by default; needed with a host.</value>
    public string From { get; set; } = "";

    /// <summary>Who is told, parted by commas.</summary>
    /// <value>Empty by default; needed with a host.</value>
    public string To { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Host.Length > 0 && From.Length == 0)
            yield return new("Có máy chủ thư thì phải có người gửi (needed with Mail:Host).", [nameof(From)]);
        if (Host.Length > 0 && To.Length == 0)
            yield return new("Có máy chủ thư thì phải có người nhận (needed with Mail:Host).", [nameof(To)]);
        if (User.Length > 0 && !File.Exists(PasswordFile))
            yield return new("Không có tệp mật khẩu của người dùng thư (no such file).", [nameof(PasswordFile)]);
    }
}

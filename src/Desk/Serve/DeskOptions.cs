using System.ComponentModel.DataAnnotations;

namespace Campaigns.Desk.Serve;

/// <summary>Where the desk listens, and under which address citizens see it.</summary>
public sealed class DeskOptions
{
    public const string Section = "Desk";

    /// <summary>The addresses the desk listens on, parted by semicolons; <c>serve --urls</c> wins. http only: HTTPS is the reverse proxy's or the tunnel's.</summary>
    /// <value>The default is <c>http://localhost:5080</c>: this machine alone.</value>
    [Required]
    public string Urls { get; set; } = "http://localhost:5080";

    /// <summary>The address under which citizens reach the portal, https and without a slash at the end; empty until there is one.</summary>
    /// <value>Empty by default.</value>
    [RegularExpression("^(https://[^/\\s]+)?$", ErrorMessage = "Desk:PublicAddress is empty, or https://host without a slash at the end.")]
    public string PublicAddress { get; set; } = "";
}

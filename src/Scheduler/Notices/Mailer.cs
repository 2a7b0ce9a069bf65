using System.Net;
using System.Net.Mail;
using System.Text;
using Campaigns.Content.Store;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Campaigns.Scheduler.Notices;

/// <summary>Sends notices by mail. One that the server does not take is tried again, ever more rarely, for a day.</summary>
internal sealed class Mailer(Database database, IOptions<MailOptions> options, TimeProvider clock, ILogger<Mailer> log)
{
    private const int MostTries = 8, AtOnce = 20;
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(20), FirstWait = TimeSpan.FromMinutes(2);

    /// <summary>It tells that a report is due, and somebody said since that it was sent.</summary>
    private const string Settled = "cause LIKE 'duty:%' AND EXISTS (SELECT 1 FROM duty_done d WHERE notice.cause LIKE 'duty:' || d.duty_id || ':' || d.due || ':%')";

    private readonly MailOptions _options = options.Value;

    /// <summary>Sends what is due; how many the server took.</summary>
    public async Task<int> Send(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var due = await database.Read(session => session.List<(string Id, string Subject, string Text, int Tries)>(
            $"SELECT id, subject, text, tries FROM notice WHERE next_try IS NOT NULL AND next_try <= @now AND NOT ({Settled}) ORDER BY next_try LIMIT @AtOnce", new { now, AtOnce }), cancel);
        var sent = 0;
        foreach (var (id, subject, text, tries) in due)
        {
            // Without a server the desk alone tells it: nothing more to try.
            long? next = _options.Host.Length == 0 || tries + 1 >= MostTries ? null : now + (long)(FirstWait * Math.Pow(2, tries)).TotalMilliseconds;
            // The try is entered before it is made, so that of two mailers one makes it.
            if (await database.WriteOnce(session => session.Run("UPDATE notice SET tries = tries + 1, next_try = @next WHERE id = @id AND tries = @tries AND next_try <= @now",
                new { id, next, tries, now }), cancel) == 0 || _options.Host.Length == 0 || !await Send(subject, text, cancel))
                continue;
            sent++;
            await database.WriteOnce(session => session.Run("UPDATE notice SET mailed = @now, next_try = NULL WHERE id = @id", new { id, now }), cancel);
        }
        return sent;
    }

    private async Task<bool> Send(string subject, string text, CancellationToken cancel)
    {
        using var within = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        within.CancelAfter(Within);
        try
        {
            using var client = new SmtpClient(_options.Host, _options.Port) { EnableSsl = _options.Secure, DeliveryMethod = SmtpDeliveryMethod.Network };
            if (_options.User.Length > 0)
                client.Credentials = new NetworkCredential(_options.User, (await File.ReadAllTextAsync(_options.PasswordFile, within.Token)).Trim());
            using var mail = new MailMessage { From = new MailAddress(_options.From), Subject = subject, Body = text, SubjectEncoding = Encoding.UTF8, BodyEncoding = Encoding.UTF8 };
            mail.To.Add(_options.To);
            await client.SendMailAsync(mail, within.Token);
            return true;
        }
        catch (Exception e) when (e is SmtpException or IOException or UnauthorizedAccessException or FormatException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            // Its message may name the user; the kind of failure is enough to mend it.
            log.LogWarning("The mail server {Host} did not take a notice ({Kind}); it is tried again later", _options.Host, (e as SmtpException)?.StatusCode.ToString() ?? e.GetType().Name);
            return false;
        }
    }
}

namespace Campaigns.Simulators;

/// <summary>What may go wrong on the wire. "Records" says that the platform did what it was asked before things went wrong.</summary>
public enum Fault
{
    /// <summary>The request is read, nothing is done and nothing answered.</summary>
    HangBefore,

    /// <summary>Done, and nothing answered until the caller gives up: the 200 that comes after a minute.</summary>
    HangAfter,

    /// <summary>Not done; the connection is reset.</summary>
    ResetBefore,

    /// <summary>Done; the connection is reset.</summary>
    ResetAfter,

    /// <summary>Done; the answer breaks off in the middle.</summary>
    HalfAnswer,

    /// <summary>Not done; sent elsewhere, as an expired session or a moved site does.</summary>
    Redirect,

    /// <summary>Not done; 200 with a login page in HTML.</summary>
    LoginPage,

    /// <summary>Not done; 429 with <c>Retry-After: 2</c>.</summary>
    BusySeconds,

    /// <summary>Not done; 429 with a date as <c>Retry-After</c>.</summary>
    BusyDate,

    /// <summary>Not done; 429 with a <c>Retry-After</c> that is nonsense.</summary>
    BusyNonsense,

    /// <summary>Not done; 500.</summary>
    ErrorBefore,

    /// <summary>Done; 500 all the same.</summary>
    ErrorAfter,
}

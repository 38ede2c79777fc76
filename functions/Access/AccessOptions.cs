namespace HtzPipeline.Functions.Access;

/// <summary>Who may do what, and how often: the section <c>Access</c> of the settings. Closed unless a setting opens it.</summary>
internal sealed record AccessOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Access";

    /// <summary>Who may read. Writing needs a key or a token whatever this says.</summary>
    public ReadingAccess Reading { get; init; }

    /// <summary>
    /// How many proxies stand in front and append to X-Forwarded-For, counted from the app; 0 where clients connect themselves. Only so
    /// many entries from the right are believed, and only to tell callers without a key apart, never to tell who somebody is.
    /// </summary>
    public int TrustedProxies { get; init; }

    /// <summary>The requests of one caller in a minute; 0 for no limit.</summary>
    public int RequestsPerMinute { get; init; } = 600;

    /// <summary>The requests of one caller in a minute that write or check a file; 0 for no limit.</summary>
    public int WritesPerMinute { get; init; } = 60;

    /// <summary>How often in a minute an address may show a key or token that is refused; 0 for no limit.</summary>
    public int FailuresPerMinute { get; init; } = 20;
}

/// <summary>Who may read.</summary>
internal enum ReadingAccess
{
    /// <summary>Whoever has a key or a token with any right.</summary>
    Keyed,

    /// <summary>Everybody.</summary>
    Open,
}

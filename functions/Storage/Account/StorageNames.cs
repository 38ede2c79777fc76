namespace HtzPipeline.Functions.Storage.Account;

/// <summary>The names of the containers and tables. A prefix keeps several apps, or tests, apart in one account.</summary>
/// <param name="Prefix">Lower-case letters and digits, a letter first; or nothing.</param>
internal sealed record StorageNames(string Prefix = "")
{
    /// <summary>The files as they came: <c>{department}/{period}/{file}</c>.</summary>
    public string Uploads => Prefix + "uploads";

    /// <summary>The very bytes that were read.</summary>
    public string Received => Prefix + "received";

    /// <summary>What was accepted.</summary>
    public string Facts => Prefix + "facts";

    /// <summary>What the checks had to say.</summary>
    public string Reports => Prefix + "reports";

    /// <summary>The catalogue's versions.</summary>
    public string Catalogue => Prefix + "catalogue";

    /// <summary>The bulletins that were written by themselves.</summary>
    public string Bulletins => Prefix + "bulletins";

    /// <summary>The files that have everything at once, made of what the tables have.</summary>
    public string Downloads => Prefix + "downloads";

    /// <summary>The table of submissions.</summary>
    public string Submissions => Prefix + "submissions";

    /// <summary>The table of observations.</summary>
    public string Observations => Prefix + "observations";

    /// <summary>The table of webhooks.</summary>
    public string Webhooks => Prefix + "webhooks";

    /// <summary>The table of the bulletins that were written by themselves.</summary>
    public string BulletinLog => Prefix + "bulletinlog";

    /// <summary>The table of warnings that were confirmed.</summary>
    public string Confirmations => Prefix + "confirmations";

    /// <summary>The table of departments' keys.</summary>
    public string Keys => Prefix + "keys";

    /// <summary>The table of who did what.</summary>
    public string Audit => Prefix + "audit";

    /// <summary>The queue in which the Functions host leaves what could not be delivered: its name is the host's.</summary>
    public string Poison => Prefix + "webjobs-blobtrigger-poison";

    /// <summary>All containers.</summary>
    public IReadOnlyList<string> Containers => [Uploads, Received, Facts, Reports, Catalogue, Bulletins, Downloads];

    /// <summary>All tables.</summary>
    public IReadOnlyList<string> Tables => [Submissions, Observations, Webhooks, Confirmations, Keys, Audit, BulletinLog];
}

namespace HtzPipeline.Functions.Webhooks;

/// <summary>The settings of webhooks, section <c>Webhooks</c>.</summary>
internal sealed record WebhookOptions
{
    /// <summary>Whether receivers in private networks are allowed; loopback and link-local addresses are not even then.</summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>
    /// How long after its start the app looks for what was outstanding when it was stopped: whoever starts it by asking is to be answered first.
    /// </summary>
    public TimeSpan FirstLook { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a receiver may take to answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);
}

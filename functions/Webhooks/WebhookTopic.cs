namespace HtzPipeline.Functions.Webhooks;

/// <summary>What webhooks are told of. Each is numbered by itself in every area, and told in that order.</summary>
internal enum WebhookTopic
{
    /// <summary>Releases.</summary>
    Releases,

    /// <summary>Bulletins that were written by themselves.</summary>
    Bulletins,
}

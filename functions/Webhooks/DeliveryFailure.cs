namespace HtzPipeline.Functions.Webhooks;

/// <summary>Why a message was not delivered.</summary>
/// <param name="Reason">In words, for whoever looks after the webhook.</param>
/// <param name="IsFinal">Whether the receiver wants no more (410 Gone), so that trying again is no use.</param>
internal sealed record DeliveryFailure(string Reason, bool IsFinal = false);

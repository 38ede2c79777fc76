namespace HtzPipeline.Core.Layout.Exchange;

/// <summary>What a message says of an observation beside its dimensions; null where it says nothing.</summary>
/// <param name="Status">The code of its status.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Multiplier">The power of ten of the unit, as written.</param>
/// <param name="Decimals">The decimals it is published with.</param>
internal readonly record struct MessageAttributes(string? Status = null, string? Unit = null, string? Multiplier = null, int? Decimals = null)
{
    /// <summary>These, and where they are silent, <paramref name="outer"/>.</summary>
    public MessageAttributes Within(MessageAttributes outer) =>
        new(Status ?? outer.Status, Unit ?? outer.Unit, Multiplier ?? outer.Multiplier, Decimals ?? outer.Decimals);
}

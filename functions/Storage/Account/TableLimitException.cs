namespace HtzPipeline.Functions.Storage.Account;

/// <summary>A write that Azure would refuse, stopped before it was sent: a fault of this program.</summary>
internal sealed class TableLimitException(string message) : Exception(message);

namespace HtzPipeline.Functions.Hosting;

/// <summary>Why a local run cannot start, in words for the person at the terminal.</summary>
internal sealed class LocalRunException(string message, Exception? inner = null) : Exception(message, inner);

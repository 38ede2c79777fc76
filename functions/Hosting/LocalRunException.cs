namespace HtzPipeline.Functions.Hosting;

/// <summary>Why a local run cannot start, in words for the person at the terminal.</summary>
internal sealed class LocalRunException(LocalText why, Exception? inner = null) : Exception(why.Zh == why.En ? why.En : $"{why.Zh} {why.En}", inner)
{
    /// <summary>Why.</summary>
    public LocalText Why => why;
}

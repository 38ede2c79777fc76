namespace HtzPipeline.Functions.Hosting;

/// <summary>A setting has a value that means nothing; says which, and what it may be, to whoever starts the app.</summary>
internal sealed class WrongSettingException(LocalText why) : Exception($"{why.Zh} {why.En}")
{
    /// <summary>What is wrong.</summary>
    public LocalText Why { get; } = why;
}

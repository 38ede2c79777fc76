namespace HtzPipeline.Functions.Formats.Cubes;

/// <summary>A cube that a format cannot hold; answered with 413, since it is the client who asks for less or for another format.</summary>
/// <param name="zh">Why, in Chinese.</param>
/// <param name="en">Why, in English.</param>
internal sealed class CubeTooLargeException(string zh, string en)
    : BadHttpRequestException($"{zh} {en}", StatusCodes.Status413PayloadTooLarge)
{
    /// <summary>Why.</summary>
    public LocalText Why { get; } = new(zh, en);
}

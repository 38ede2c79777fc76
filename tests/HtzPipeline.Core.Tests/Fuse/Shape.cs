namespace HtzPipeline.Core.Tests.Fuse;

/// <summary>A kind of file that can be made as large as one likes.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Size">How many of what it repeats are enough to be measured.</param>
/// <param name="Make">Makes it of so many.</param>
public sealed record Shape(string Name, int Size, Func<int, byte[]> Make)
{
    public override string ToString() => Name;
}

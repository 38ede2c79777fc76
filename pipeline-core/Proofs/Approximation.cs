namespace HtzPipeline.Core.Proofs;

/// <summary>What the words around a number leave open.</summary>
internal enum Approximation
{
    /// <summary>Nothing but rounding.</summary>
    None,

    /// <summary>约, 左右, 三成: as near as its last digit that is not zero.</summary>
    About,

    /// <summary>近, 接近: a little less.</summary>
    Near,

    /// <summary>超, 逾, 以上: a little more.</summary>
    Over,

    /// <summary>余, 多: some of the next digit.</summary>
    Odd,

    /// <summary>不足, 不到, 以内: less.</summary>
    Below,
}

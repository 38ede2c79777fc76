using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Validation.Arithmetic;

namespace HtzPipeline.Core.Validation.Meaning;

/// <summary>What is printed of a figure, which is what a slip of the pen is looked for in.</summary>
internal static class PrintedFigures
{
    extension(KnownFigure figure)
    {
        /// <summary>The number as printed.</summary>
        public PrintedNumber Printed => figure.Number is { } number ? number : default;
    }
}

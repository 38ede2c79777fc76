using System.Buffers;

namespace HtzPipeline.Functions.Formats;

/// <summary>A form in which a <see cref="Cube"/> is answered.</summary>
/// <param name="Name">Its name in <c>?format=</c>.</param>
/// <param name="MediaType">Its media type, for the Accept header.</param>
/// <param name="ContentType">The Content-Type of the answer: the media type, and its parameters.</param>
/// <param name="Write">Writes the whole cube.</param>
internal sealed record CubeFormat(string Name, string MediaType, string ContentType, Action<Cube, CubeStyle, IBufferWriter<byte>> Write);

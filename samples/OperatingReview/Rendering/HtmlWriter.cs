using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Ops.Domain;

namespace OperatingReview.Rendering;

/// <summary>
/// Writes HTML in one language: what stands in the holes of an interpolated text is escaped, numbers are written without culture.
/// </summary>
internal sealed class HtmlWriter(Language language)
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"");

    private readonly StringBuilder _text = new(1 << 16);

    public Language Language => language;

    public bool Chinese => language == Language.Chinese;

    /// <summary>Writes a text whose holes are escaped, and ends the line.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] ref Holes text)
    {
        _ = text;
        _text.Append('\n');
    }

    /// <summary>Writes a text whose holes are escaped.</summary>
    public void Write([InterpolatedStringHandlerArgument("")] ref Holes text) => _ = text;

    /// <summary>Writes markup as it stands.</summary>
    public void Raw(string markup) => _text.Append(markup);

    public void CopyTo(TextWriter output)
    {
        foreach (var chunk in _text.GetChunks())
            output.Write(chunk.Span);
    }

    private void Escape(ReadOnlySpan<char> text)
    {
        for (int at; (at = text.IndexOfAny(Special)) >= 0; text = text[(at + 1)..])
        {
            _text.Append(text[..at]);
            _text.Append(
                text[at] switch
                {
                    '&' => "&amp;",
                    '<' => "&lt;",
                    '>' => "&gt;",
                    _ => "&quot;",
                }
            );
        }
        _text.Append(text);
    }

    /// <summary>An interpolated text that goes straight to its writer.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Holes
    {
        private readonly HtmlWriter _writer;

        public Holes(int literalLength, int formattedCount, HtmlWriter writer)
        {
            _writer = writer;
            writer._text.EnsureCapacity(writer._text.Length + literalLength + formattedCount);
        }

        public void AppendLiteral(string markup) => _writer._text.Append(markup);

        public void AppendFormatted(string text) => _writer.Escape(text);

        public void AppendFormatted(Phrase phrase) => _writer.Escape(phrase.In(_writer.Language));

        public void AppendFormatted<T>(T value, string? format = null)
            where T : ISpanFormattable => _writer.Escape(value.ToString(format, CultureInfo.InvariantCulture));
    }
}

namespace Ops.Domain.Kpis;

/// <summary>Facts of one figure cut by one dimension: region, channel, product.</summary>
/// <typeparam name="TElement">The facts of an element: <see cref="ExpectedActual"/>, <see cref="AmountChange"/> or <see cref="RatioSegment"/>.</typeparam>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class Dimension<TElement>
{
    /// <summary>States a dimension.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="elements">Its elements; at least one. They cover the whole figure.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a blank name. <see cref="FaultCode.EmptyInput"/>: no element.
    /// </exception>
    public Dimension(string name, ReadOnlySpan<TElement> elements)
    {
        Name = Guard.NotBlank(name, nameof(name));
        Guard.NotEmpty(elements, nameof(elements));
        Elements = [.. elements];
    }

    /// <summary>The dimension's name.</summary>
    public string Name { get; }

    /// <summary>The elements, in the order given.</summary>
    public ImmutableArray<TElement> Elements { get; }
}

using NodaTime;

namespace Ops.Domain.Rules;

/// <summary>The domains of columns.</summary>
public static class Domains
{
    private static readonly Axis Whole = new() { Kind = AxisKind.Whole };
    private static readonly Axis Dense = new() { Kind = AxisKind.Dense };

    /// <summary>Whole numbers.</summary>
    /// <param name="from">The least; null: without end.</param>
    /// <param name="to">The greatest; null: without end.</param>
    /// <returns>The domain.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: it ends before it starts.</exception>
    public static Domain<int> Integers(int? from = null, int? to = null) =>
        new(
            Cut(Whole, from, to),
            static value => FactValue.Of((decimal)value),
            static value => (int)value.Coordinate,
            new Finding<int, IntLocator>(static segments => new IntLocator(segments))
        );

    /// <summary>Whole numbers of 64 bits.</summary>
    /// <param name="from">The least; null: without end.</param>
    /// <param name="to">The greatest; null: without end.</param>
    /// <returns>The domain.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: it ends before it starts.</exception>
    public static Domain<long> Longs(long? from = null, long? to = null) =>
        new(
            Cut(Whole, from, to),
            static value => FactValue.Of((decimal)value),
            static value => (long)value.Coordinate,
            new Finding<long, LongLocator>(static segments => new LongLocator(segments))
        );

    /// <summary>Whole numbers held as decimals.</summary>
    /// <param name="from">The least; null: without end.</param>
    /// <param name="to">The greatest; null: without end.</param>
    /// <returns>The domain.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: it ends before it starts.</exception>
    public static Domain<decimal> WholeDecimals(decimal? from = null, decimal? to = null) => Decimals(Cut(Whole, from, to));

    /// <summary>Exact numbers, dense: between 3.3 and 3.4 there are others.</summary>
    /// <param name="from">The least; null: without end.</param>
    /// <param name="to">The greatest; null: without end.</param>
    /// <returns>The domain. Open ends: <c>Domains.Decimals().Within("(0..1]")</c>.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: it ends before it starts.</exception>
    public static Domain<decimal> Decimals(decimal? from = null, decimal? to = null) => Decimals(Cut(Dense, from, to));

    /// <summary>Dates.</summary>
    /// <param name="from">The first; null: without end.</param>
    /// <param name="to">The last; null: without end.</param>
    /// <returns>The domain.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: it ends before it starts.</exception>
    public static Domain<LocalDate> Dates(LocalDate? from = null, LocalDate? to = null) =>
        new(
            Cut(
                new Axis { Kind = AxisKind.Date },
                from is { } first ? FactValue.Of(first).Coordinate : null,
                to is { } last ? FactValue.Of(last).Coordinate : null
            ),
            static value => FactValue.Of(value),
            static value => value.Date!.Value,
            new Finding<LocalDate, DateLocator>(static segments => new DateLocator(segments))
        );

    /// <summary>False and true.</summary>
    /// <returns>The domain.</returns>
    public static Domain<bool> Flags() =>
        new(
            Listed([FactValue.Of(false), FactValue.Of(true)]),
            static value => FactValue.Of(value),
            static value => value.Flag!.Value,
            new Finding<bool, FlagLocator>(static segments => new FlagLocator(segments))
        );

    /// <summary>The members of an enumeration, or some of them.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="members">The members that can occur; none means all.</param>
    /// <returns>The domain; in cells a member is written by its name in double quotes.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.DuplicateKey"/>: a member twice.</exception>
    public static Domain<T> Members<T>(params ReadOnlySpan<T> members)
        where T : struct, Enum
    {
        ImmutableArray<T> listed = members.IsEmpty ? [.. Enum.GetValues<T>().Distinct()] : [.. members];
        var axis = Listed([.. listed.Select(member => FactValue.Of(member.ToString()))]);
        return new(
            axis,
            static value => FactValue.Of(value.ToString()),
            value => listed[axis.Values.IndexOf(value)],
            new Finding<T, MemberLocator<T>>(segments => new MemberLocator<T>(listed, segments))
        );
    }

    /// <summary>Texts from a closed list.</summary>
    /// <param name="texts">The texts; at least one.</param>
    /// <returns>The domain; in cells a text is written in double quotes.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no text. <see cref="FaultCode.DuplicateKey"/>: a text twice.</exception>
    public static Domain<string> OneOf(params ReadOnlySpan<string> texts)
    {
        Guard.NotEmpty(texts, nameof(texts));
        return new(
            Listed(Terms.Values(texts, FactValue.Of)),
            FactValue.Of,
            static value => value.Text!,
            new Finding<string?, TextLocator>(static segments => new TextLocator(segments))!
        );
    }

    /// <summary>The same domain, in which a missing value is legal too.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="domain">The domain of the values that are there.</param>
    /// <returns>The domain of the nullable type.</returns>
    public static Domain<T?> OrMissing<T>(this Domain<T> domain)
        where T : struct
    {
        var inner = Guard.NotNull(domain, nameof(domain));
        return new(
            inner.Axis with
            {
                IsNullable = true,
            },
            value => value is { } known ? inner.Write(known) : FactValue.Missing,
            value => value.IsMissing ? null : inner.Read(value),
            new Finding<T?, NullableLocator<T>>(segments => new NullableLocator<T>(inner.Finding.Locator(segments), segments.NullClass))
        );
    }

    /// <summary>The same list of texts, in which a missing value is legal too.</summary>
    /// <param name="domain">The domain of the texts that are there.</param>
    /// <returns>The domain.</returns>
    public static Domain<string?> OrMissing(this Domain<string> domain) =>
        new(
            Guard.NotNull(domain, nameof(domain)).Axis with
            {
                IsNullable = true,
            },
            FactValue.Of,
            static value => value.Text,
            new Finding<string?, TextLocator>(static segments => new TextLocator(segments))
        );

    private static Domain<decimal> Decimals(Axis axis) =>
        new(
            axis,
            static value => FactValue.Of(value),
            static value => value.Coordinate,
            new Finding<decimal, DecimalLocator>(static segments => new DecimalLocator(segments))
        );

    private static Axis Cut(Axis axis, decimal? from, decimal? to)
    {
        var set = axis.Normalise(
            ValueSet.Between(from is { } low ? new Cut(low, false) : null, to is { } high ? new Cut(high, true) : null)
        );
        return set.HasValues
            ? axis with
            {
                Domain = set,
            }
            : throw Faults.Invalid(nameof(from), $"no value from {from} to {to}", "let the domain end after it starts");
    }

    private static Axis Listed(ImmutableArray<FactValue> values)
    {
        var seen = new HashSet<FactValue>();
        foreach (var value in values)
        {
            if (!seen.Add(value))
                throw Faults.Duplicate(nameof(values), value.ToString());
        }
        return new Axis
        {
            Kind = AxisKind.Choice,
            Values = values,
            Domain = ValueSet.Between(new Cut(0, false), new Cut(values.Length, false)),
        };
    }
}

using NodaTime;
using NodaTime.Text;

namespace Ops.Domain.Customers;

/// <summary>A definition: a rule that good customer data keeps.</summary>
/// <remarks>A value is missing when it is absent, nothing or a blank text. Compared by reference.</remarks>
public sealed class QualityRule
{
    private readonly Func<RuleView, bool> _holds;

    private QualityRule(QualityDimension dimension, Phrase name, ImmutableArray<string> fields, Func<RuleView, bool> holds)
    {
        Dimension = dimension;
        Name = name;
        Fields = fields;
        _holds = holds;
    }

    /// <summary>The side of quality it belongs to.</summary>
    public QualityDimension Dimension { get; }

    /// <summary>The rule in words.</summary>
    public Phrase Name { get; }

    /// <summary>The fields it looks at.</summary>
    public ImmutableArray<string> Fields { get; }

    /// <summary>Completeness: the field is not missing. Applies to every record.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The rule.</returns>
    public static QualityRule Required(string field) =>
        new(QualityDimension.Completeness, Named("required", "必填", field), [Key(field)], static view => !view[0].IsMissing);

    /// <summary>Validity: a number within limits, limits included. Applies where the field is not missing; anything but a number offends.</summary>
    /// <param name="field">The field.</param>
    /// <param name="minimum">The lowest number allowed.</param>
    /// <param name="maximum">The highest number allowed, at least the lowest.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank field, limits out of order, NaN or infinity.</exception>
    public static QualityRule Range(string field, double minimum, double maximum)
    {
        Guard.Finite(minimum, nameof(minimum));
        if (Guard.Finite(maximum, nameof(maximum)) < minimum)
            throw Faults.Invalid(
                nameof(maximum),
                Figures.Format($"{minimum} to {maximum} is no range"),
                "give a maximum of at least the minimum"
            );
        return new(
            QualityDimension.Validity,
            Named(Figures.Format($"{minimum} to {maximum}"), Figures.Format($"{minimum} 至 {maximum}"), field),
            [Key(field)],
            view => view[0].Number is { } number && number >= minimum && number <= maximum
        );
    }

    /// <summary>Validity: one of a closed list, compared exactly. Applies where the field is not missing.</summary>
    /// <param name="field">The field.</param>
    /// <param name="values">The values allowed; at least one.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank field, no value.</exception>
    public static QualityRule OneOf(string field, params ReadOnlySpan<FieldValue> values)
    {
        if (values.IsEmpty)
            throw Faults.Invalid(nameof(values), "no value is allowed", "give at least one");
        FieldValue[] allowed = values.ToArray();
        return new(
            QualityDimension.Validity,
            Named("one of a list", "在列表中", field),
            [Key(field)],
            view => allowed.AsSpan().Contains(view[0])
        );
    }

    /// <summary>Validity: a text of so many code points. Applies where the field is not missing; anything but a text offends.</summary>
    /// <param name="field">The field.</param>
    /// <param name="minimum">The fewest code points, at least 0.</param>
    /// <param name="maximum">The most code points, at least the fewest.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank field, limits out of order.</exception>
    public static QualityRule Length(string field, int minimum, int maximum)
    {
        Guard.InRange(minimum, 0, int.MaxValue, nameof(minimum));
        Guard.InRange(maximum, minimum, int.MaxValue, nameof(maximum));
        return new(
            QualityDimension.Validity,
            Named(Figures.Format($"{minimum} to {maximum} characters"), Figures.Format($"{minimum} 至 {maximum} 个字符"), field),
            [Key(field)],
            view =>
                view[0].Text is { } text && TextSimilarity.CodePoints(text).Length is var length && length >= minimum && length <= maximum
        );
    }

    /// <summary>Validity: two dates (yyyy-MM-dd) that exist, the earlier not after the later. Applies where neither is missing.</summary>
    /// <param name="earlier">The field of the earlier date.</param>
    /// <param name="later">The field of the later date.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank field.</exception>
    public static QualityRule DateOrder(string earlier, string later) =>
        new(
            QualityDimension.Validity,
            Named("dates in order", "日期先后", $"{earlier}, {later}"),
            [Key(earlier), Key(later)],
            static view => Date(view[0]) is { } first && Date(view[1]) is { } second && first <= second
        );

    /// <summary>Uniqueness: no earlier record has the same key. Applies where no field of the key is missing; all but the first record of a key offend.</summary>
    /// <param name="normalisation">How texts are made comparable; numbers are compared by value.</param>
    /// <param name="fields">The fields of the key; at least one.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no field. <see cref="FaultCode.InvalidArgument"/>: a blank field, no such normalisation.
    /// </exception>
    public static QualityRule Unique(KeyNormalisation normalisation, params ReadOnlySpan<string> fields)
    {
        Guard.NotEmpty(fields, nameof(fields));
        Guard.Defined(normalisation, nameof(normalisation));
        foreach (string field in fields)
            Key(field);
        return new(
            QualityDimension.Uniqueness,
            Named("unique", "唯一", string.Join(", ", fields.ToArray())),
            [.. fields],
            view => view.IsFirst(normalisation)
        );
    }

    /// <summary>Timeliness: a date (yyyy-MM-dd) of at most so many days before the report, and not after it. Applies where the field is not missing.</summary>
    /// <param name="field">The field.</param>
    /// <param name="maximumDays">The most days, at least 0.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank field, a negative number of days.</exception>
    public static QualityRule Recent(string field, int maximumDays)
    {
        Guard.InRange(maximumDays, 0, int.MaxValue, nameof(maximumDays));
        return new(
            QualityDimension.Timeliness,
            Named(Figures.Format($"at most {maximumDays} days old"), Figures.Format($"不超过 {maximumDays} 天"), field),
            [Key(field)],
            view => Date(view[0]) is { } date && date <= view.AsOf && Period.DaysBetween(date, view.AsOf) <= maximumDays
        );
    }

    internal bool AppliesTo(RuleView view)
    {
        if (Dimension == QualityDimension.Completeness)
            return true;
        for (int i = 0; i < Fields.Length; i++)
        {
            if (view[i].IsMissing)
                return false;
        }
        return true;
    }

    internal bool Holds(RuleView view) => _holds(view);

    private static string Key(string field) => Guard.NotBlank(field, nameof(field));

    private static Phrase Named(string english, string chinese, string field) => new($"{field}: {english}", $"{field}：{chinese}");

    private static LocalDate? Date(FieldValue value) =>
        value.Text is { Length: 10 } text && LocalDatePattern.Iso.Parse(text) is { Success: true } parsed ? parsed.Value : null;
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Ops.Domain;

/// <summary>The checks at the door: one line each at the start of a public method.</summary>
internal static class Guard
{
    /// <summary>Refuses NaN and infinities.</summary>
    public static double Finite(double value, string place) => double.IsFinite(value) ? value : throw NotFinite(place, value);

    /// <summary>Refuses NaN and infinities in a list, naming the first index.</summary>
    public static void Finite(ReadOnlySpan<double> values, string place)
    {
        int at = IndexOfNotFinite(values);
        if (at >= 0)
            throw NotFinite(At(place, at), values[at]);
    }

    /// <summary>Refuses an empty list.</summary>
    public static void NotEmpty<T>(ReadOnlySpan<T> values, string place)
    {
        if (values.IsEmpty)
            throw Faults.Empty(place, "give at least one element");
    }

    /// <summary>Refuses an empty list, NaN and infinities.</summary>
    public static void Values(ReadOnlySpan<double> values, string place)
    {
        NotEmpty(values, place);
        Finite(values, place);
    }

    /// <summary>Refuses lists of different lengths.</summary>
    public static void SameLength(int length, string place, int otherLength, string other)
    {
        if (length != otherLength)
            throw Faults.Length(place, length, otherLength, other);
    }

    /// <summary>Refuses fewer elements than the figure needs.</summary>
    public static void AtLeast(int count, int needed, string place)
    {
        if (count < needed)
            throw Faults.Insufficient(place, $"{count} elements, {needed} needed", $"give at least {needed}");
    }

    /// <summary>Refuses what lies outside [low, high].</summary>
    public static T InRange<T>(T value, T low, T high, string place)
        where T : INumber<T> =>
        value >= low && value <= high
            ? value
            : throw Faults.Invalid(place, $"{Text(value)} is outside [{Text(low)}, {Text(high)}]", "give a value inside");

    /// <summary>Refuses what is not above zero, and NaN and infinity.</summary>
    public static double Positive(double value, string place) =>
        Finite(value, place) > 0 ? value : throw Faults.Invalid(place, $"{Text(value)} is not positive", "give a value above 0");

    /// <summary>Refuses what is below zero, and NaN and infinity.</summary>
    public static double NotNegative(double value, string place) =>
        Finite(value, place) >= 0 ? value : throw Faults.Invalid(place, $"{Text(value)} is negative", "give a value of at least 0");

    /// <summary>Refuses what is not a probability in [0, 1].</summary>
    public static double Probability(double value, string place) => InRange(value, 0.0, 1.0, place);

    /// <summary>Refuses what is not strictly between 0 and 1 (a confidence level, a significance level).</summary>
    public static double OpenProbability(double value, string place) =>
        value is > 0 and < 1
            ? value
            : throw Faults.Invalid(place, $"{Text(value)} is not between 0 and 1", "give a value strictly between 0 and 1");

    /// <summary>Refuses null.</summary>
    public static T NotNull<T>([NotNull] T? value, string place)
        where T : class => value ?? throw Faults.Invalid(place, "null", "give an object");

    /// <summary>Refuses null, empty and blank text.</summary>
    public static string NotBlank([NotNull] string? value, string place) =>
        string.IsNullOrWhiteSpace(value) ? throw Faults.Invalid(place, "blank text", "give a text") : value;

    /// <summary>Refuses a value that the enumeration does not define.</summary>
    public static T Defined<T>(T value, string place)
        where T : struct, Enum =>
        Enum.IsDefined(value)
            ? value
            : throw Faults.Invalid(place, $"{value} is not a {typeof(T).Name}", $"use a member of {typeof(T).Name}");

    private static OpsException NotFinite(string place, double value) =>
        Faults.Invalid(place, $"{Text(value)} is not a finite number", "remove or replace it before calling");

    /// <summary>The exponent bits of a NaN or infinity are all ones: one vector compare per block finds them.</summary>
    private static int IndexOfNotFinite(ReadOnlySpan<double> values)
    {
        int i = 0;
        if (Vector.IsHardwareAccelerated)
        {
            var max = new Vector<double>(double.MaxValue);
            for (; i <= values.Length - Vector<double>.Count; i += Vector<double>.Count)
            {
                if (!Vector.LessThanOrEqualAll(Vector.Abs(new Vector<double>(values.Slice(i, Vector<double>.Count))), max))
                    break;
            }
        }
        for (; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
                return i;
        }
        return -1;
    }

    internal static string At(string place, int index) => string.Create(CultureInfo.InvariantCulture, $"{place}[{index}]");

    private static string Text<T>(T value) => value is IFormattable f ? f.ToString(null, CultureInfo.InvariantCulture) : $"{value}";
}

namespace Ops.Domain.Rules;

/// <summary>What kind of value a fact is.</summary>
public enum FactKind
{
    /// <summary>There is no value: the fact is not known.</summary>
    Missing = 0,

    /// <summary>An exact number.</summary>
    Number,

    /// <summary>A text, compared ordinally.</summary>
    Text,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A date of the ISO calendar.</summary>
    Date,
}

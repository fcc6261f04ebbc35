namespace Ops.Domain.Customers;

/// <summary>An answer to one of Kano's paired questions: how do you feel if the product has it, and if it has it not.</summary>
public enum KanoAnswer
{
    /// <summary>I like it.</summary>
    Like = 0,

    /// <summary>I expect it.</summary>
    MustBe,

    /// <summary>I do not care.</summary>
    Neutral,

    /// <summary>I can live with it.</summary>
    LiveWith,

    /// <summary>I dislike it.</summary>
    Dislike,
}

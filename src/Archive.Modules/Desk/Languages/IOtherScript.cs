namespace Archive.Modules.Desk;

/// <summary>Writes the desk's own words, which are in 简体, in 繁體.</summary>
public interface IOtherScript
{
    string Write(string hans);
}

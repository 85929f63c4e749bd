namespace StatiqSite.Outputs;

/// <summary>One format the site is published in.</summary>
internal interface IOutput
{
    /// <summary>The files of this format. Cheap: bytes are made later, in parallel.</summary>
    IEnumerable<OutputFile> FilesOf(Publication publication);
}
